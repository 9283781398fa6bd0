package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// A list that explains the stages of a consultation from draft to report.
class AnnouncementSteps extends Section {

  AnnouncementSteps() {
    var stages = new OrderedList();
    stages.addClassName("stages");
    for (String stage : List.of("draft", "announced", "open", "reported")) {
      var name = new Span(getTranslation("consultation.stages." + stage));
      name.addClassName("strong");
      var text = new Span(getTranslation("consultation.stages." + stage + ".text"));
      text.addClassName("d");
      var item = new ListItem(name, text);
      item.addClassName(stage.equals("draft") ? "now" : "wait");
      stages.add(item);
    }
    var note = new Paragraph(getTranslation("consultation.stages.note"));
    note.addClassNames("small", "muted");
    add(new H2(getTranslation("consultation.stages")), stages, note);
  }
}
