-- Vectors are found by the exact words now; those kept by sentences that only looked alike are computed again.
DELETE FROM statement_vector;
