package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.HeldPosition;
import org.rapporteur.discussion.profile.PositionPage;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Timestamp;

/// The positions of a delegation, page after page. Inside it each says which speaker set it.
final class HeldPositions extends Section {

  private final Slug consultation;
  private final transient IntFunction<PositionPage> pages;
  private final FoldedTable table;
  private final boolean inside;
  private final Div more = new Div();

  /// A page begins before the comment of a number; 0 begins the first.
  HeldPositions(Slug consultation, IntFunction<PositionPage> pages) {
    this.consultation = consultation;
    this.pages = pages;
    addClassName("blk");
    var first = pages.apply(0);
    inside = first.items().stream().anyMatch(held -> held.setBy() != null);
    table = new FoldedTable(getTranslation("discussion.held"), columns());
    var one = new Span(getTranslation("discussion.held.one"));
    one.addClassNames("small", "muted");
    var head = new Div(new H2(getTranslation("discussion.held")), one);
    head.addClassName("sec-h");
    var note = new Paragraph(getTranslation("discussion.held.note"));
    note.addClassNames("small", "muted", "mt-2");
    more.addClassName("more");
    add(head, table, more, note);
    show(first);
  }

  private List<String> columns() {
    var columns = new ArrayList<String>();
    columns.add(getTranslation("discussion.held.comment"));
    columns.add(getTranslation("discussion.held.position"));
    columns.add(getTranslation("discussion.held.since"));
    if (inside) {
      columns.add(getTranslation("discussion.held.by"));
    }
    return columns;
  }

  private void show(PositionPage page) {
    page.items().forEach(this::row);
    more.removeAll();
    page.next()
        .ifPresent(
            before ->
                more.add(
                    new Button(
                        getTranslation("discussion.held.more"),
                        click -> show(pages.apply(before)))));
  }

  private void row(HeldPosition held) {
    var comment = new Span(link(held));
    var author = held.author();
    if (author != null) {
      var name = new Span(author.name());
      name.addClassName("muted");
      name.getElement().setAttribute("dir", "auto");
      comment.add(new Span(" "), name);
    }
    var stance =
        new Span(
            getTranslation(held.agrees() ? "discussion.held.agrees" : "discussion.held.disagrees"));
    stance.addClassNames("tag", held.agrees() ? "ok" : "bad");
    var since = new Span(Timestamp.date(held.since(), getLocale()));
    if (inside) {
      var setBy = held.setBy();
      table.row(comment, stance, since, new Span(setBy == null ? "" : setBy));
    } else {
      table.row(comment, stance, since);
    }
  }

  private Component link(HeldPosition held) {
    return new Anchor(CommentLinks.comment(consultation, held.comment()), held.reference());
  }
}
