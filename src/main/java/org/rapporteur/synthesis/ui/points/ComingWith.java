package org.rapporteur.synthesis.ui.points;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.offer.DraftOffer;
import org.rapporteur.synthesis.theme.ThemeTree;
import org.rapporteur.synthesis.ui.desk.Desk;

/// With which draft comes about what people decided on the themes of the one in use: while one is
/// offered beside it, that has what was decided before its run, and only the next run brings the
/// rest.
///
/// @param offered the themes of the draft that is offered, where there is one
record ComingWith(@Nullable ThemeTree offered) {

  /// As the messages tell it, by name.
  enum When {
    /// The draft that is offered has it.
    OFFER,
    /// The draft that is offered does not have it.
    LATER,
    /// None is offered.
    NEXT
  }

  static ComingWith of(Desk desk) {
    return new ComingWith(
        desk.services()
            .offers()
            .last(desk.viewer(), desk.id())
            .filter(DraftOffer::isOpen)
            .flatMap(
                offer ->
                    desk.services().arranging().treeOf(desk.viewer(), desk.id(), offer.version()))
            .orElse(null));
  }

  /// Of what was decided about a theme. One that the offered draft has no more, as it was taken in
  /// by another, comes with the draft that follows what was decided about whoever takes it in.
  When when(ThemeTree.Node node) {
    var change = node.change();
    String into = change == null ? null : change.into();
    return into != null && when(into) == When.LATER ? When.LATER : when(node.id());
  }

  /// Of a theme that people made.
  When when(String theme) {
    if (offered == null) {
      return When.NEXT;
    }
    var waiting = Stream.concat(offered.waiting(), offered.gone().stream().map(ThemeTree.Gone::id));
    return waiting.anyMatch(theme::equals) ? When.LATER : When.OFFER;
  }

  int draft() {
    return offered == null ? 0 : offered.draft();
  }
}
