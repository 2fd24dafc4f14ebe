-- The usual questions. Each view shows, beside a value, its status, who says it and who denies it.

CREATE VIEW spoken AS
SELECT claims.claim, claims.record, claims.kind, claims.field, speakers.name_en AS speaker_en,
       speakers.name_ar AS speaker_ar, claim_speakers.speaker, claim_speakers.part, claims.mode, claims.value_en,
       claims.value_ar, claims.denies, claims.status, claims.field_status, claims.denied_by
FROM claim_speakers JOIN claims USING (claim) JOIN speakers ON speakers.id = claim_speakers.speaker;

CREATE VIEW contested AS
SELECT claim, record, field, value_en, value_ar, status, field_status, said_by, speaker_en, denied_by, rivals
FROM claims WHERE denies IS NULL AND (denied_by IS NOT NULL OR rivals IS NOT NULL);

CREATE VIEW denied AS
SELECT denials.denied AS claim, one.record, one.field, one.value_en, one.value_ar, one.said_by, one.status,
       one.field_status, denials.denial, other.said_by AS denied_by, other.speaker_en AS denied_by_unnamed,
       denials.scope
FROM denials JOIN claims AS one ON one.claim = denials.denied JOIN claims AS other ON other.claim = denials.denial;

CREATE VIEW evidence AS
SELECT claims.claim, claims.record, claims.field, claims.value_en, claims.value_ar, claims.denies, claims.status,
       claims.field_status, claims.said_by, claims.speaker_en, claims.via, claims.denied_by, claims.rivals,
       claim_quotes.position, quotes.quote, quotes.source, quotes.text, quotes.en AS translation, quotes.line
FROM claims JOIN claim_quotes USING (claim) JOIN quotes USING (quote);

CREATE VIEW dated AS
SELECT claim, record, kind, field, value, value_en, value_ar, earliest, latest, status, field_status, said_by,
       speaker_en, denied_by, rivals
FROM claims WHERE earliest IS NOT NULL OR latest IS NOT NULL;

CREATE VIEW neighbours AS
SELECT claims.record, claims.field, mentions.target, claims.claim, claims.status, claims.field_status, claims.said_by,
       claims.speaker_en, claims.denied_by, claims.rivals
FROM mentions JOIN claims USING (claim);
