"""Every row that Spark reads: of each Parquet file and each file of JSON lines in a folder, a line with its cells.

What a piece of code prints follows, for which Spark need not start again.
"""

import json
import sys
from pathlib import Path

from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
for path in sorted(Path(sys.argv[1]).rglob("*")):
    if path.suffix in (".parquet", ".jsonl") and path.stat().st_size:
        read = spark.read.parquet if path.suffix == ".parquet" else spark.read.json
        for row in read(str(path)).collect():
            print(json.dumps([path.name, row.asDict()], default=str))
print("\f", end="")
exec(sys.argv[2])
