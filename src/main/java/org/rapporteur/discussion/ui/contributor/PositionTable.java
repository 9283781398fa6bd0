package org.rapporteur.discussion.ui.contributor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorPosition;
import org.rapporteur.discussion.profile.PositionPage;
import org.rapporteur.discussion.ui.page.TitledSection;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.table.ResponsiveTable;

/// Table of a delegation's positions, loaded page by page. Speakers of the delegation also see who
/// set each position.
final class PositionTable extends TitledSection {

  private final Slug consultation;
  private final transient IntFunction<PositionPage> loadPage;
  private final ResponsiveTable table;
  private final boolean showsSpeaker;
  private final Div moreButtonArea = new Div();

  /// Creates the table and loads its first page.
  ///
  /// @param loadPage loads the positions on comments with lower numbers; 0 loads the first page
  PositionTable(Slug consultation, IntFunction<PositionPage> loadPage) {
    super(UI.getCurrent().getTranslation("discussion.positions"));
    this.consultation = consultation;
    this.loadPage = loadPage;
    setCaption(getTranslation("discussion.positions.one"));
    var firstPage = loadPage.apply(0);
    showsSpeaker = firstPage.items().stream().anyMatch(position -> position.takenBy() != null);
    table = new ResponsiveTable(getTranslation("discussion.positions"), columnNames());
    var note = new Paragraph(getTranslation("discussion.positions.note"));
    note.addClassNames("small", "muted", "mt-2");
    moreButtonArea.addClassName("more");
    add(table, moreButtonArea, note);
    addPage(firstPage);
  }

  private List<String> columnNames() {
    var columns = new ArrayList<String>();
    columns.add(getTranslation("discussion.positions.comment"));
    columns.add(getTranslation("discussion.positions.position"));
    columns.add(getTranslation("discussion.positions.since"));
    if (showsSpeaker) {
      columns.add(getTranslation("discussion.positions.by"));
    }
    return columns;
  }

  private void addPage(PositionPage page) {
    page.items().forEach(this::addRow);
    moreButtonArea.removeAll();
    page.next()
        .ifPresent(
            beforeNumber ->
                moreButtonArea.add(
                    new Button(
                        getTranslation("discussion.positions.more"),
                        click -> addPage(loadPage.apply(beforeNumber)))));
  }

  private void addRow(ContributorPosition position) {
    var comment = new Span(createCommentLink(position));
    var author = position.author();
    if (author != null) {
      var name = new Span(author.name());
      name.addClassName("muted");
      name.getElement().setAttribute("dir", "auto");
      comment.add(new Span(" "), name);
    }
    var stance =
        position.agrees()
            ? new Tag(getTranslation("discussion.positions.agrees"), Tag.Tone.OK)
            : new Tag(getTranslation("discussion.positions.disagrees"), Tag.Tone.BAD);
    var date = new Span(UtcTime.formatDate(position.takenAt(), getLocale()));
    if (showsSpeaker) {
      var takenBy = position.takenBy();
      table.addRowWithHeading(comment, stance, date, new Span(takenBy == null ? "" : takenBy));
    } else {
      table.addRowWithHeading(comment, stance, date);
    }
  }

  private Component createCommentLink(ContributorPosition position) {
    return new Anchor(CommentLinks.comment(consultation, position.comment()), position.reference());
  }
}
