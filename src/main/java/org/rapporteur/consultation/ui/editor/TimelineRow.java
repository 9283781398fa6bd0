package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.consultation.timeline.TimelineEvent;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// A row of the timeline: a public event with its time and reason.
class TimelineRow extends ListItem {

  TimelineRow(TimelineEvent event) {
    var name = new Span(getTranslation(event.kind().key(), event.questionNumber()));
    name.addClassName("strong");
    var timeNote = new Paragraph(new Timestamp(event.at()));
    timeNote.addClassName("sub");
    var description = new Div(new Paragraph(name), timeNote);
    event
        .newClosingTime()
        .map(time -> UtcTime.format(time, getLocale()))
        .ifPresent(
            time ->
                description.add(createNote(getTranslation("consultation.events.extended", time))));
    if (event.reason() != null) {
      description.add(createNote(event.reason()));
    }
    add(new Icon(Icon.Name.HISTORY), description);
  }

  private static Paragraph createNote(String text) {
    var note = new Paragraph(new Span(text));
    note.addClassName("sub");
    note.getElement().setAttribute("dir", "auto");
    return note;
  }
}
