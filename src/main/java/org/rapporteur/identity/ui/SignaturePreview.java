package org.rapporteur.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.uikit.Badge;

/// Shows how a person's comments are signed.
final class SignaturePreview extends Div {

  SignaturePreview(String name, StakeholderGroup group, Region region) {
    addClassName("c-head");
    var signed = new Span(name);
    signed.addClassName("b");
    var first = new Paragraph(signed);
    first.addClassName("c-name");
    var second = new Paragraph();
    second.addClassName("c-meta");
    if (group.isStated()) {
      second.add(
          new Badge(
              "t-" + group.cssName(), "g-" + group.cssName(), getTranslation(group.memberKey())));
    }
    if (region != Region.NONE) {
      second.add(new Span(getTranslation(region.key())));
    }
    add(new GroupTile(group), new Div(first, second));
  }
}
