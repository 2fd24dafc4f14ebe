import type { components } from "./api.js";

const answer = await fetch(`${process.argv[2]}/api/v1/weapons/shahab-4.json`);
const weapon: components["schemas"]["weapon"] = await answer.json();
for (const { value, status, denials } of weapon.fields.range_km?.values ?? []) {
  console.log(value.min, value.max, status, denials.length);
}
