package org.rapporteur.synthesis.ui.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.theme.ThemeTree;
import org.rapporteur.synthesis.theme.ThemeTree.Change;
import org.rapporteur.synthesis.theme.ThemeTree.Node;

class ComingWithTests {

  private static final Change INTO_AGENDA = new Change(Change.Kind.MERGED, "Agenda", "agenda");

  @Test
  void withoutAnOfferTheNextRunBringsAll() {
    assertThat(new ComingWith(null).when(node("hubs", INTO_AGENDA)))
        .isEqualTo(ComingWith.When.NEXT);
  }

  @Test
  void themeThatTheOfferedDraftHasNoMoreComesWithWhoeverTakesItIn() {
    var merged = node("costs", INTO_AGENDA);

    assertThat(offering(node("agenda", null)).when(merged)).isEqualTo(ComingWith.When.OFFER);
    assertThat(
            offering(node("hubs", INTO_AGENDA), node("agenda", new Change(Change.Kind.PINNED, "")))
                .when(merged))
        .isEqualTo(ComingWith.When.LATER);
  }

  @Test
  void whatTheOfferedDraftWaitsForComesLater() {
    var moved = new Change(Change.Kind.MOVED_UP, "");

    assertThat(offering(node("hubs", moved)).when(node("hubs", moved)))
        .isEqualTo(ComingWith.When.LATER);
    assertThat(offering(node("hubs", null)).when(node("hubs", moved)))
        .isEqualTo(ComingWith.When.OFFER);
  }

  private static ComingWith offering(Node... themes) {
    return new ComingWith(
        new ThemeTree(
            2, Instant.EPOCH, List.of(themes), List.of(), List.of(), List.of(), List.of()));
  }

  private static Node node(String id, @Nullable Change change) {
    return new Node(
        id,
        null,
        1,
        LanguageTag.ENGLISH,
        id,
        List.of(),
        1,
        new Prevalence(1, new TreeMap<>(), new TreeMap<>()),
        ThemeTree.State.FOUND,
        change,
        null,
        List.of(),
        List.of());
  }
}
