-- Collections of reports, their claims, what reviewers decided, and what could not be read.
-- {identity}, {bytes} and {moment} are the database's own words for these types.

CREATE TABLE collections (
    id {identity},
    name TEXT NOT NULL UNIQUE,
    created_at {moment} NOT NULL,
    content_version BIGINT NOT NULL DEFAULT 0,
    review_version BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE reports (
    id {identity},
    collection BIGINT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    document_id TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    url TEXT NOT NULL,
    published DATE,
    language TEXT NOT NULL,
    country TEXT NOT NULL,
    path TEXT NOT NULL,
    page_starts TEXT NOT NULL,
    characters BIGINT NOT NULL,
    claims BIGINT NOT NULL,
    added_at {moment} NOT NULL,
    UNIQUE (collection, document_id)
);

CREATE TABLE texts (
    report BIGINT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    original {bytes}
);

CREATE TABLE claims (
    report BIGINT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    claim_id TEXT NOT NULL,
    indicator TEXT NOT NULL,
    population_status TEXT NOT NULL,
    population_group TEXT NOT NULL,
    counted TEXT NOT NULL,
    sector_code TEXT NOT NULL,
    value DOUBLE PRECISION,
    value_low DOUBLE PRECISION,
    value_high DOUBLE PRECISION,
    qualifier TEXT NOT NULL,
    unit TEXT NOT NULL,
    value_text TEXT NOT NULL,
    status TEXT NOT NULL,
    whole_id TEXT NOT NULL,
    share DOUBLE PRECISION,
    place TEXT NOT NULL,
    location_code TEXT NOT NULL,
    location_name TEXT NOT NULL,
    admin1_code TEXT NOT NULL,
    admin1_name TEXT NOT NULL,
    admin2_code TEXT NOT NULL,
    admin2_name TEXT NOT NULL,
    reference_period_start DATE,
    reference_period_end DATE,
    period_text TEXT NOT NULL,
    source TEXT NOT NULL,
    sentence TEXT NOT NULL,
    "start" BIGINT NOT NULL,
    "end" BIGINT NOT NULL,
    page BIGINT,
    rule TEXT NOT NULL,
    warning TEXT NOT NULL,
    PRIMARY KEY (report, "start", claim_id)
);

CREATE INDEX claims_by_id ON claims (claim_id);

-- Append only: what stands is the highest revision of a claim, and two reviewers cannot write the same one.
CREATE TABLE decisions (
    collection BIGINT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    claim_id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    review_status TEXT NOT NULL,
    corrections TEXT NOT NULL,
    note TEXT NOT NULL,
    reviewed_by TEXT NOT NULL,
    reviewed_at {moment} NOT NULL,
    restores BIGINT,
    seen TEXT NOT NULL,
    PRIMARY KEY (collection, claim_id, revision)
);

CREATE TABLE failures (
    collection BIGINT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    message TEXT NOT NULL,
    failed_at {moment} NOT NULL,
    PRIMARY KEY (collection, path)
);
