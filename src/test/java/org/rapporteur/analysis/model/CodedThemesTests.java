package org.rapporteur.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.codebook.QuestionThemes;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.codebook.Threads;
import org.rapporteur.analysis.material.ConsultationFacts;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.sentence.SentenceTraits;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementSource;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

class CodedThemesTests {

  @Test
  void uncodedStatementsStayInThemesThatPeopleKept() {
    var kept = theme("by-person", true, "a");
    var engine =
        new QuestionThemes(1, List.of(kept, theme("by-engine", false, "b")), List.of(), null);

    var coded =
        new CodedThemes(
                material(),
                new Threads(List.of()),
                engine,
                ModelCodebook.fromThemes(engine.themes()),
                List.of(statement("a"), statement("b")),
                List.of())
            .build();

    assertThat(coded.themes()).containsExactly(kept);
    assertThat(coded.remainder()).containsExactly("b");
  }

  private static Theme theme(String id, boolean isKept, String statement) {
    var members = List.of(new Theme.Member(statement, 1));
    return new Theme(
        id,
        1,
        LanguageTag.ENGLISH,
        "Theme " + id,
        List.of(),
        members,
        isKept,
        List.of(new Theme.Part(id + "-part", "Point", List.of(), members, isKept, null)),
        null,
        null);
  }

  private static Statement statement(String id) {
    return new Statement(
        id,
        id,
        new StatementSource(1, 1, new TextSpan(0, 1)),
        1,
        id,
        LanguageTag.ENGLISH,
        new SentenceTraits(StatementKind.POSITION, null, false));
  }

  private static Material material() {
    return new Material(
        new ConsultationFacts(
            "Consultation",
            null,
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            LanguageTag.ENGLISH,
            List.of()),
        List.of(new QuestionFacts(1, "Question")),
        List.of(),
        List.of());
  }
}
