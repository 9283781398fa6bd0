package org.rapporteur.discussion.ui;

/// New counts for an open question page: the number of comments, two texts that contain it, and the
/// bars by group as HTML.
record QuestionCountUpdate(int comments, String heading, String jumpLabel, String groupBarsHtml) {}
