-- A paragraph joined of two keeps the names of the models of both.
ALTER TABLE synthesis_paragraph MODIFY COLUMN rephrased TEXT NULL;
