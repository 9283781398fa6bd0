package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.Destination;
import org.rapporteur.synthesis.ui.desk.Desk;

/// The sections of the draft, each question with how many of its comments are accounted for. A
/// paragraph that is dragged onto a section stands at its end.
class OutlinePane extends Nav {

  OutlinePane(Desk desk, SynthesisDetails draft, DropPlace drop) {
    addClassNames("pane", "outline");
    setAriaLabel(getTranslation("synthesis.desk.outline"));
    var head = new Div(new H2(getTranslation("synthesis.desk.outline")));
    head.addClassName("pane-h");
    var body = new Div();
    body.addClassName("ol");
    var list = new UnorderedList();
    for (var section : draft.sections()) {
      if (section.level() == 1) {
        list = new UnorderedList();
        body.add(heading(section, draft), list);
      }
      var into = list;
      first(section)
          .forEach(
              paragraph -> {
                var item = item(desk, section, paragraph.id().value(), paragraph.number(), draft);
                into.add(item);
                if (draft.latest()) {
                  drop.takes(item, new Destination.EndOf(section.name()));
                }
              });
    }
    add(head, body);
  }

  private static List<org.rapporteur.synthesis.draft.SynthesisParagraph> first(
      SynthesisSection section) {
    return section.paragraphs().stream().limit(1).toList();
  }

  private H3 heading(SynthesisSection section, SynthesisDetails draft) {
    var heading = new H3();
    var question = section.question();
    heading.add(new Span(), new Span(section.title()));
    var share = question == null ? null : draft.coverage().byQuestion().get(question);
    if (share != null) {
      var count =
          new Span(getTranslation("synthesis.desk.share", share.accounted(), share.total()));
      count.addClassNames("xs", share.isWhole() ? "okc" : "wnc");
      heading.add(count);
    }
    return heading;
  }

  private ListItem item(
      Desk desk, SynthesisSection section, String paragraph, int number, SynthesisDetails draft) {
    int last = number + section.paragraphs().size() - 1;
    var words = new Span(section.title());
    var range =
        new Span(
            last == number
                ? getTranslation("synthesis.desk.paragraph", number)
                : getTranslation("synthesis.desk.range", number, last));
    range.addClassNames("xs", "muted");
    var link =
        new Anchor(
            SynthesisLinks.desk(desk.slug())
                + "?paragraph="
                + paragraph
                + (draft.latest() ? "" : "&draft=" + draft.version()));
    link.add(words, range);
    return new ListItem(link);
  }
}
