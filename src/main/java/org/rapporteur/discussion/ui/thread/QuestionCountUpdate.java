package org.rapporteur.discussion.ui.thread;

/// New counts for an open question page.
/// @param comments number of comments
/// @param heading heading of the list with that number
/// @param jumpLabel label of the link to the list with that number
/// @param groupBarsHtml bars with the number of comments by group
/// @param positionsHtml tally of the positions on the question; empty if there is none
public record QuestionCountUpdate(
    int comments, String heading, String jumpLabel, String groupBarsHtml, String positionsHtml) {}
