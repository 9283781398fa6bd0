package org.rapporteur.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.identity.Viewers;
import org.rapporteur.intake.ImportRun;
import org.rapporteur.intake.ImportService;
import org.rapporteur.intake.StoredRemark;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Notice;

/// The result of an import, with all rejected or changed rows.
class ImportResult extends Div {

  private final transient ImportService imports;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final Slug slug;
  private final transient ImportRun run;

  ImportResult(
      ImportService imports, Viewers viewers, Messages messages, Slug slug, ImportRun run) {
    this.imports = imports;
    this.viewers = viewers;
    this.messages = messages;
    this.slug = slug;
    this.run = run;
    var failure = run.failure();
    if (failure != null) {
      add(new Notice(Notice.Kind.BAD, getTranslation("refusal." + failure)));
      return;
    }
    var readLink = new Anchor(ConsultationLinks.consultation(slug), getTranslation("intake.read"));
    readLink.addClassName("btn");
    add(new Notice(Notice.Kind.OK, summary()), figures(), readLink);
    for (var outcome : ImportRemark.RowOutcome.values()) {
      addRemarks(outcome);
    }
  }

  private String summary() {
    String fileName = run.file().name();
    var counts = run.counts();
    var numbers = run.numbers();
    return numbers == null
        ? getTranslation("intake.done.nothing-new", fileName, counts.total())
        : getTranslation(
            "intake.done",
            fileName,
            counts.imported(),
            counts.total(),
            "C" + numbers.first(),
            "C" + numbers.last());
  }

  private Component figures() {
    var counts = run.counts();
    var figures = new LinkedHashMap<String, Integer>();
    figures.put(getTranslation("intake.comments"), counts.imported());
    figures.put(getTranslation("intake.threads"), counts.threads());
    figures.put(getTranslation("intake.replies"), counts.replies() - counts.orphans());
    figures.put(getTranslation("intake.known"), counts.alreadyPresent());
    figures.put(getTranslation("intake.left-out"), counts.rejected());
    return ImportComponents.figures(figures, getLocale());
  }

  private void addRemarks(ImportRemark.RowOutcome outcome) {
    var page = loadPage(outcome, 0);
    if (page.isEmpty()) {
      return;
    }
    String heading = getTranslation("intake.outcome." + outcome);
    var table = new RemarksTable(messages, heading).show(remarks(page));
    var moreButton = new Button(getTranslation("intake.more"));
    moreButton.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    moreButton.setVisible(page.size() == ImportService.MAX_LISTED);
    // The listener changes the id, so it is in an array.
    long[] lastId = {page.getLast().id()};
    moreButton.addClickListener(
        click -> {
          var next = loadPage(outcome, lastId[0]);
          table.show(remarks(next));
          moreButton.setVisible(next.size() == ImportService.MAX_LISTED);
          if (!next.isEmpty()) {
            lastId[0] = next.getLast().id();
          }
        });
    add(ImportComponents.section(heading, "", table, moreButton, downloadLink(outcome)));
  }

  private Anchor downloadLink(ImportRemark.RowOutcome outcome) {
    var download =
        new RemarksDownload(
            imports, messages, viewers.current(), slug, run.id(), outcome, getLocale());
    var anchor = new Anchor(download.handler(), getTranslation("intake.download"));
    anchor.getElement().setAttribute("download", true);
    anchor.addClassName("small");
    return anchor;
  }

  private List<StoredRemark> loadPage(ImportRemark.RowOutcome outcome, long after) {
    return imports.listRemarks(viewers.current(), slug, run.id(), outcome, after);
  }

  private static List<ImportRemark> remarks(List<StoredRemark> page) {
    return page.stream().map(StoredRemark::remark).toList();
  }
}
