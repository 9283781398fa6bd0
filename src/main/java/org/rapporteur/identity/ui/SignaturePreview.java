package org.rapporteur.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// Preview of the signature on a person's comments. It has the same CSS classes as a comment.
final class SignaturePreview extends Div {

  SignaturePreview(String name, StakeholderGroup group, Region region) {
    addClassName("c-head");
    var boldName = new Span(name);
    boldName.addClassName("b");
    var nameLine = new Paragraph(boldName);
    nameLine.addClassName("c-name");
    add(new GroupTile(group), new Div(nameLine, new AffiliationLine(group, region)));
  }
}
