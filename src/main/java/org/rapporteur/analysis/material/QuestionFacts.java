package org.rapporteur.analysis.material;

/// A question by its number, with its title in the language the report is drafted in.
public record QuestionFacts(int number, String title) {}
