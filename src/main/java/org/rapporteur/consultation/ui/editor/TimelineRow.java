package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.rapporteur.consultation.timeline.TimelineEvent;
import org.rapporteur.consultation.timeline.TimelineKind;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// A public event of a consultation, with its time and reason.
class TimelineRow extends ListItem {

  TimelineRow(TimelineEvent event) {
    var name =
        new Span(getTranslation(event.kind().key(), event.facts().getOrDefault("question", "")));
    name.addClassName("strong");
    var description = new Div(new Paragraph(name, new Span(", "), new Timestamp(event.at())));
    if (event.kind() == TimelineKind.EXTENDED && event.facts().containsKey("closesAt")) {
      var closesAt = Instant.parse(event.facts().get("closesAt"));
      String text =
          getTranslation("consultation.events.extended", UtcTime.format(closesAt, getLocale()));
      description.add(createNote(text));
    }
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
