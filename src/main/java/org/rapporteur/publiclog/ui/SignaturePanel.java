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

/// Panel with the signed size and root of a log, and links to the files that verify it.
class SignaturePanel extends Section {

  SignaturePanel(LogName log, Checkpoint checkpoint) {
    addClassName("ver");
    var heading = new H2(getTranslation("publiclog.signed"));
    heading.setId("signed");
    getElement().setAttribute("aria-labelledby", "signed");
    add(
        heading,
        new Paragraph(getTranslation("publiclog.signed.text", checkpoint.size())),
        createHashText(checkpoint.root()),
        createVerificationLinks(this, log));
  }

  /// Shows the hash in groups of eight digits, so that it can wrap.
  static Paragraph createHashText(String hexadecimal) {
    var hash = new Paragraph(hexadecimal.replaceAll("(.{8})(?!$)", "$1 "));
    hash.addClassName("hash");
    return hash;
  }

  static Paragraph createVerificationLinks(Component page, LogName log) {
    var links =
        new Paragraph(
            createFileLink(LogLinks.checkpoint(log), page.getTranslation("publiclog.checkpoint")),
            createFileLink(LogLinks.key(log), page.getTranslation("publiclog.key")),
            createFileLink(LogLinks.json(log), page.getTranslation("publiclog.json")));
    links.addClassNames("small", "row");
    return links;
  }

  /// Creates a link to a file, which the Vaadin router must ignore.
  private static Anchor createFileLink(String href, String label) {
    var file = new Anchor(href, label);
    file.setRouterIgnore(true);
    return file;
  }

  static Component createNotSignedNotice(Component page) {
    return new Notice(Notice.Kind.BAD, page.getTranslation("publiclog.not-signed"));
  }
}
