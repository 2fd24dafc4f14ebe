-- The usual questions. Each view shows, beside a value, its status, who says it and who denies it.

CREATE VIEW evidence AS
SELECT claims.claim, claims.record, claims.field, claims.value_en, claims.value_ar, claims.status, claims.field_status,
       attestations.status AS by_this_passage, attestations.said_by, attestations.speaker_en, attestations.via,
       claims.denied_by, claims.unconfirmed_by, claims.confirmed_by, claims.rivals, passages.passage, passages.source,
       passages.text, passages.en AS translation, passages.line
FROM claims JOIN attestations USING (claim) JOIN passages USING (passage);

CREATE VIEW spoken AS
SELECT voices.speaker, speakers.name_en, speakers.name_ar, voices.part, passages.passage, passages.text,
       passages.en AS translation, passages.status, passages.mode, passages.as_of
FROM voices JOIN speakers ON speakers.id = voices.speaker JOIN passages USING (passage);

CREATE VIEW about AS
SELECT statement_subjects.record, statements.statement, statements.topic, statements.aspect, statements.status,
       statements.said_by, statements.speaker_en, statements.denied_by, statements.unconfirmed_by,
       statements.confirmed_by, statements.scope, statements.text_en,
       passages.passage, passages.text, passages.en AS translation
FROM statement_subjects JOIN statements USING (statement) JOIN passages USING (passage);

CREATE VIEW denied AS
SELECT denials.denied, denials.scope, claims.record, claims.field, claims.value_en, claims.value_ar,
       statements.topic, coalesce(claims.status, statements.status) AS status, denials.said_by AS denied_by,
       denials.speaker_en AS denied_by_unnamed, passages.passage, passages.text, passages.en AS translation
FROM denials LEFT JOIN claims USING (claim) LEFT JOIN statements ON statements.statement = denials.statement
JOIN passages ON passages.passage = denials.passage;

-- The words of passages and records; what is looked for in `search_key` is folded as that is.

CREATE VIRTUAL TABLE passages_search USING fts5(text, en, search_key, content="passages");
INSERT INTO passages_search (passages_search) VALUES ('rebuild');

CREATE VIRTUAL TABLE records_search USING fts5(name_en, name_ar, search_key, content="records");
INSERT INTO records_search (records_search) VALUES ('rebuild');
