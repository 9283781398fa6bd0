package org.rapporteur.synthesis.ui;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.DraftOffer;
import org.rapporteur.synthesis.ThemeTree;

/// With which draft comes about what people decided on the themes of the one in use: while one is
/// offered beside it, that has what was decided before its run, and only the next run brings the
/// rest.
///
/// @param offered the themes of the draft that is offered, where there is one
record ComingWith(@Nullable ThemeTree offered) {

  /// As the messages tell it.
  private static final String OFFER = "offer";
  private static final String LATER = "later";
  private static final String NEXT = "next";

  static ComingWith of(Desk desk) {
    return new ComingWith(
        desk.offers()
            .last(desk.viewer(), desk.consultation().id())
            .filter(DraftOffer::isOpen)
            .flatMap(
                offer ->
                    desk.arranging()
                        .treeOf(desk.viewer(), desk.consultation().id(), offer.version()))
            .orElse(null));
  }

  /// Of what was decided about a theme.
  String when(String theme) {
    if (offered == null) {
      return NEXT;
    }
    return waiting(offered).anyMatch(theme::equals) ? LATER : OFFER;
  }

  boolean isOffered(String theme) {
    return when(theme).equals(OFFER);
  }

  int draft() {
    return offered == null ? 0 : offered.draft();
  }

  private static Stream<String> waiting(ThemeTree tree) {
    return Stream.of(
            tree.nodes().filter(node -> node.change() != null).map(ThemeTree.Node::id),
            tree.coming().stream().map(ThemeTree.Coming::id),
            tree.gone().stream().map(ThemeTree.Gone::id))
        .flatMap(ids -> ids);
  }
}
