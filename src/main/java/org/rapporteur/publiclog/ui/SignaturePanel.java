package org.rapporteur.publiclog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.rapporteur.publiclog.Checkpoint;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.uikit.Notice;

/// The signed size and root of a log, with links to the files for independent verification.
class SignaturePanel extends Section {

  SignaturePanel(LogName log, Checkpoint checkpoint) {
    addClassName("ver");
    var heading = new H2(getTranslation("publiclog.signed"));
    heading.setId("signed");
    getElement().setAttribute("aria-labelledby", "signed");
    add(
        heading,
        new Paragraph(getTranslation("publiclog.signed.text", checkpoint.size())),
        hashText(checkpoint.root()),
        verificationLinks(this, log));
  }

  static Paragraph hashText(String hexadecimal) {
    var hash = new Paragraph(hexadecimal.replaceAll("(.{8})(?!$)", "$1 "));
    hash.addClassName("hash");
    return hash;
  }

  static Paragraph verificationLinks(Component page, LogName log) {
    var links =
        new Paragraph(
            fileLink(LogLinks.checkpoint(log), page.getTranslation("publiclog.checkpoint")),
            fileLink(LogLinks.key(log), page.getTranslation("publiclog.key")),
            fileLink(LogLinks.json(log), page.getTranslation("publiclog.json")));
    links.addClassNames("small", "row");
    return links;
  }

  /// The address serves a file, so the Vaadin router must ignore it.
  private static Anchor fileLink(String href, String label) {
    var file = new Anchor(href, label);
    file.setRouterIgnore(true);
    return file;
  }

  static Component notSignedNotice(Component page) {
    return new Notice(Notice.Kind.BAD, page.getTranslation("publiclog.not-signed"));
  }
}
