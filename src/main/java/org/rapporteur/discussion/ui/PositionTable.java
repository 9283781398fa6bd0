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
import org.rapporteur.discussion.profile.ContributorPosition;
import org.rapporteur.discussion.profile.PositionPage;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.time.UtcTime;

/// Positions of a delegation, loaded page by page. Members of the delegation also see which speaker
/// set each one.
final class PositionTable extends Section {

  private final Slug consultation;
  private final transient IntFunction<PositionPage> loadPage;
  private final ResponsiveTable table;
  private final boolean showsSpeaker;
  private final Div moreSection = new Div();

  /// `loadPage` returns the positions before a comment number; 0 returns the first page.
  PositionTable(Slug consultation, IntFunction<PositionPage> loadPage) {
    this.consultation = consultation;
    this.loadPage = loadPage;
    addClassName("blk");
    var first = loadPage.apply(0);
    showsSpeaker = first.items().stream().anyMatch(position -> position.setBy() != null);
    table = new ResponsiveTable(getTranslation("discussion.held"), columns());
    var caption = new Span(getTranslation("discussion.held.one"));
    caption.addClassNames("small", "muted");
    var header = new Div(new H2(getTranslation("discussion.held")), caption);
    header.addClassName("sec-h");
    var note = new Paragraph(getTranslation("discussion.held.note"));
    note.addClassNames("small", "muted", "mt-2");
    moreSection.addClassName("more");
    add(header, table, moreSection, note);
    addPage(first);
  }

  private List<String> columns() {
    var columns = new ArrayList<String>();
    columns.add(getTranslation("discussion.held.comment"));
    columns.add(getTranslation("discussion.held.position"));
    columns.add(getTranslation("discussion.held.since"));
    if (showsSpeaker) {
      columns.add(getTranslation("discussion.held.by"));
    }
    return columns;
  }

  private void addPage(PositionPage page) {
    page.items().forEach(this::addRow);
    moreSection.removeAll();
    page.next()
        .ifPresent(
            beforeNumber ->
                moreSection.add(
                    new Button(
                        getTranslation("discussion.held.more"),
                        click -> addPage(loadPage.apply(beforeNumber)))));
  }

  private void addRow(ContributorPosition position) {
    var comment = new Span(commentLink(position));
    var author = position.author();
    if (author != null) {
      var name = new Span(author.name());
      name.addClassName("muted");
      name.getElement().setAttribute("dir", "auto");
      comment.add(new Span(" "), name);
    }
    var stance =
        new Span(
            getTranslation(
                position.agrees() ? "discussion.held.agrees" : "discussion.held.disagrees"));
    stance.addClassNames("tag", position.agrees() ? "ok" : "bad");
    var date = new Span(UtcTime.formatDate(position.takenAt(), getLocale()));
    if (showsSpeaker) {
      var setBy = position.setBy();
      table.addRow(comment, stance, date, new Span(setBy == null ? "" : setBy));
    } else {
      table.addRow(comment, stance, date);
    }
  }

  private Component commentLink(ContributorPosition position) {
    return new Anchor(CommentLinks.comment(consultation, position.comment()), position.reference());
  }
}
