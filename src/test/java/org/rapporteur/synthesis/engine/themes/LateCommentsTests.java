package org.rapporteur.synthesis.engine.themes;

import org.rapporteur.analysis.statement.StatementSource;
import org.rapporteur.analysis.sentence.SentenceTraits;
import org.rapporteur.analysis.sentence.StatementKind;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.GeneratedConsultation;

class LateCommentsTests {

  private static final int COMMENTS = 5_000;
  private static final LanguageTag FRENCH = new LanguageTag("fr");

  private final Material material = GeneratedConsultation.of(COMMENTS);
  private final List<Statement> statements = new ArrayList<>();

  @Test
  void lateCommentsAreThoseBesideEnoughSettledStatements() {
    settled(500, LanguageTag.ENGLISH, "s");
    late(LanguageTag.ENGLISH);

    assertThat(LateComments.in(material, statements)).isEqualTo(2);
  }

  @Test
  void besideFewerAllAreSettled() {
    settled(499, LanguageTag.ENGLISH, "s");
    late(LanguageTag.ENGLISH);

    assertThat(LateComments.in(material, statements)).isZero();
  }

  @Test
  void whatIsSaidAgainOrStandsAsAnotherIsNoFurtherStatement() {
    settled(499, LanguageTag.ENGLISH, "s");
    statements.add(statement("s1", "s1", 600, LanguageTag.ENGLISH));
    statements.add(statement("copy", "s1", 601, LanguageTag.ENGLISH));
    late(LanguageTag.ENGLISH);

    assertThat(LateComments.in(material, statements)).isZero();
  }

  @Test
  void eachLanguageIsCountedAlone() {
    settled(500, LanguageTag.ENGLISH, "s");
    settled(499, FRENCH, "f");
    late(FRENCH);

    assertThat(LateComments.in(material, statements)).isZero();
  }

  private void settled(int many, LanguageTag language, String name) {
    for (int i = 1; i <= many; i++) {
      statements.add(statement(name + i, name + i, i, language));
    }
  }

  /// Two comments, of which one says two things.
  private void late(LanguageTag language) {
    statements.add(statement("x1", "x1", COMMENTS - 1, language));
    statements.add(statement("x2", "x2", COMMENTS, language));
    statements.add(statement("x3", "x3", COMMENTS, language));
  }

  private static Statement statement(String id, String as, int comment, LanguageTag language) {
    return new Statement(id, as, new StatementSource(comment, 1, new TextSpan(0, 1)), 1, "Words.", language, new SentenceTraits(StatementKind.POSITION, null, false));
  }
}
