package org.rapporteur.synthesis.engine.themes;

import org.rapporteur.analysis.statement.StatementSource;
import org.rapporteur.analysis.sentence.SentenceTraits;
import org.rapporteur.analysis.sentence.StatementKind;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReading;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// Which comments stand behind a theme, its words and its parts, where copies of a text have other
/// words than the template.
class EvidenceTests {

  private final Statement template =
      statement(1, "The ministry should fund night trains to Vienna.", null);
  private final Statement otherWords =
      statement(2, "The ministry should fund sleeper buses to Vienna.", template.id());
  private final Statement sameWords =
      statement(3, "The ministry must fund night trains to Vienna.", template.id());

  @Test
  void copyUsesTheWordsThatStandInIt() {
    var theme = theme(part(false));

    assertThat(evidence(theme).comments(theme)).containsExactly(1, 2, 3);
    assertThat(evidence(theme).inWords(theme)).containsExactly(1, 3);
    assertThat(evidence(theme).comments(theme.parts().getFirst())).containsExactly(1, 3);
  }

  @Test
  void copyIsInAPartOfPeoplesWhateverItsWords() {
    var theme = theme(part(true));

    assertThat(evidence(theme).comments(theme.parts().getFirst())).containsExactly(1, 2, 3);
  }

  private Evidence evidence(Theme theme) {
    return new Evidence(
        new StatementReading(
            List.of(template, otherWords, sameWords), List.of(), List.of(), List.of()),
        List.of(),
        List.of(new QuestionThemes(1, List.of(theme), List.of(), null)));
  }

  private Theme theme(Theme.Part part) {
    return new Theme(
        "t",
        1,
        LanguageTag.ENGLISH,
        "Night trains",
        List.of("night trains"),
        List.of(member()),
        false,
        List.of(part),
        null,
        null);
  }

  private Theme.Part part(boolean kept) {
    return new Theme.Part("p", "Trains", List.of("trains"), List.of(member()), kept, null);
  }

  private Theme.Member member() {
    return new Theme.Member(template.id(), 1, true);
  }

  private static Statement statement(int comment, String text, String standsAs) {
    String id = Words.idOf(LanguageTag.ENGLISH, text);
    return new Statement(id, standsAs == null ? id : standsAs, new StatementSource(comment, 1, new TextSpan(0, text.length())), 1, text, LanguageTag.ENGLISH, new SentenceTraits(StatementKind.POSITION, null, false));
  }
}
