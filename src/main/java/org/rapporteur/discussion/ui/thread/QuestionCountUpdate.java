package org.rapporteur.discussion.ui.thread;

/// New counts for an open question page: the number of comments, two texts that contain it, and the
/// bars by group as HTML.
public record QuestionCountUpdate(
    int comments, String heading, String jumpLabel, String groupBarsHtml) {}
