package org.rapporteur.synthesis.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.synthesis.engine.SampleMaterial.aConsultation;
import static org.rapporteur.synthesis.engine.SampleMaterial.findings;
import static org.rapporteur.synthesis.engine.SampleMaterial.noVectors;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.synthesis.engine.SampleConsultations;

class QuotesTests {

  @ParameterizedTest
  @ValueSource(strings = {"financing", "continuation"})
  void theBestOfManyCommentsAreTheBestOfEach(String name) {
    var material = SampleConsultations.material(name);
    var comments = material.comments().stream().map(comment -> comment.number()).toList();
    var quotes = new Quotes(findings(material, noVectors()));
    var ofEach = comments.stream().flatMap(comment -> quotes.best(comment).stream()).toList();
    var all = quotes.best(comments, comments.size());
    assertThat(all).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(ofEach);
    assertThat(quotes.best(comments, 5)).isEqualTo(all.subList(0, 5));
    quotes.take(all.getFirst());
    assertThat(quotes.best(comments, 4)).doesNotContain(all.getFirst());
    assertThat(quotes.best(List.of(all.getLast().comment()), 1))
        .extracting(Statement::id)
        .containsExactly(all.getLast().id());
  }

  /// The same words, once meant and once conceded.
  @Test
  void whatACommentOnlyConcedesIsWorthLess() {
    String said = "The night train should stop at every island harbour.";
    var material =
        aConsultation()
            .says(said + " But nobody will take it there.")
            .says(said + " The harbours are close to the line.")
            .material();
    var quotes = new Quotes(findings(material, noVectors()));
    assertThat(quotes.worth(quotes.of(1).getFirst()))
        .isLessThan(quotes.worth(quotes.of(2).getFirst()));
  }
}
