package org.rapporteur.discussion.ui;

/// What a question's page says of how many spoke: the number, two sentences with it, and the bars
/// by group.
record CountedQuestion(int comments, String heading, String jump, String who) {}
