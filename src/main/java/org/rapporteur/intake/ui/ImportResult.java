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
    var first = run.firstNumber();
    var last = run.lastNumber();
    add(
        new Notice(
            Notice.Kind.OK,
            first == null || last == null
                ? getTranslation("intake.done.nothing-new", run.fileName(), run.total())
                : getTranslation(
                    "intake.done",
                    run.fileName(),
                    run.imported(),
                    run.total(),
                    "C" + first,
                    "C" + last)));
    add(figures());
    var readLink = new Anchor(ConsultationLinks.consultation(slug), getTranslation("intake.read"));
    readLink.addClassName("btn");
    add(readLink);
    for (var outcome : ImportRemark.RowOutcome.values()) {
      addRemarks(outcome);
    }
  }

  private Component figures() {
    var counts = new LinkedHashMap<String, Integer>();
    counts.put(getTranslation("intake.comments"), run.imported());
    counts.put(getTranslation("intake.threads"), run.threads());
    counts.put(getTranslation("intake.replies"), run.replies() - run.orphans());
    counts.put(getTranslation("intake.known"), run.alreadyPresent());
    counts.put(getTranslation("intake.left-out"), run.rejected());
    return ImportComponents.figures(counts, getLocale());
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
    var file =
        new RemarksDownload(
            imports, messages, viewers.current(), slug, run.id(), outcome, getLocale());
    var anchor = new Anchor(file.handler(), getTranslation("intake.download"));
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
