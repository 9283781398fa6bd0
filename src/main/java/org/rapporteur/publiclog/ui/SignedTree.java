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

/// How many entries are under which root, and where whoever does not trust us finds what to check
/// it with.
class SignedTree extends Section {

  SignedTree(LogName log, Checkpoint checkpoint) {
    addClassName("ver");
    var heading = new H2(getTranslation("publiclog.signed"));
    heading.setId("signed");
    getElement().setAttribute("aria-labelledby", "signed");
    add(
        heading,
        new Paragraph(getTranslation("publiclog.signed.text", checkpoint.size())),
        hash(checkpoint.root()),
        links(this, log));
  }

  static Paragraph hash(String hexadecimal) {
    var hash = new Paragraph(hexadecimal.replaceAll("(.{8})(?!$)", "$1 "));
    hash.addClassName("hash");
    return hash;
  }

  static Paragraph links(Component page, LogName log) {
    var links =
        new Paragraph(
            file(LogLinks.checkpoint(log), page.getTranslation("publiclog.checkpoint")),
            file(LogLinks.key(log), page.getTranslation("publiclog.key")),
            file(LogLinks.json(log), page.getTranslation("publiclog.json")));
    links.addClassNames("small", "row");
    return links;
  }

  /// What stands there is a file for tools, which the router must leave to the browser.
  private static Anchor file(String href, String words) {
    var file = new Anchor(href, words);
    file.setRouterIgnore(true);
    return file;
  }

  static Component refused(Component page) {
    return new Notice(Notice.Kind.BAD, page.getTranslation("publiclog.not-signed"));
  }
}
