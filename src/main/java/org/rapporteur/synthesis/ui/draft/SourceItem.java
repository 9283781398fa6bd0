package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.GroupShape;

/// A comment beside the draft, headed by who said it and its number, which leads to its thread.
class SourceItem extends ListItem {

  private final String href;
  private final String reference;

  SourceItem(Desk desk, CommentDetails comment) {
    href = CommentLinks.comment(desk.slug(), comment.number());
    reference = comment.reference();
    addClassName("src");
    var group = new Span(getTranslation(comment.group().key()) + ". ");
    group.addClassName("vh");
    var who = new Span(new GroupShape(comment.group()), group, new Span(comment.author()));
    who.addClassName("s-n");
    var number = new Anchor(href, reference);
    number.addClassName("c-id");
    number.setTarget("_blank");
    var row = new Div(who, number);
    row.addClassNames("row", "between");
    add(row);
  }

  Anchor threadLink() {
    var link = new Anchor(href, getTranslation("synthesis.search.thread"));
    link.setTarget("_blank");
    link.setAriaLabel(getTranslation("synthesis.search.thread.of", reference));
    return link;
  }
}
