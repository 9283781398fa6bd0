package org.rapporteur.publiclog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.publiclog.EntryPageSection;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Timestamp;
import org.springframework.beans.factory.ObjectProvider;

/// The page of one log entry, with its facts and the proof that it is unchanged.
@Route("consultations/:slug/log/:number")
@AnonymousAllowed
class LogEntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient PublicLogService publicLog;
  private final transient LogPageAccess pages;
  private final transient ObjectProvider<EntryPageSection> sections;
  private String pageTitle = "";

  LogEntryView(
      PublicLogService publicLog, LogPageAccess pages, ObjectProvider<EntryPageSection> sections) {
    this.publicLog = publicLog;
    this.pages = pages;
    this.sections = sections;
    addClassName("page-decision");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var log = pages.requireLog(event.getRouteParameters());
    String title = pages.requireTitle(log, getLocale());
    var entry = pages.requireEntry(log, event.getRouteParameters());
    pageTitle = DocumentTitle.forPage(createHeading(entry, title));
    removeAll();
    add(
        new Breadcrumbs()
            .addLink(title, LogLinks.consultation(log))
            .addLink(getTranslation("publiclog.title"), LogLinks.log(log))
            .addCurrent(entry.label()),
        createPageHead(entry, title),
        createFactList(entry, title));
    sections
        .orderedStream()
        .flatMap(section -> section.render(entry, getLocale()).stream())
        .forEach(html -> add(new Html("<div>" + html + "</div>")));
    add(createProofPanel(log, entry));
  }

  @Override
  public String getPageTitle() {
    return pageTitle;
  }

  private String createHeading(LogEntry entry, String title) {
    return getTranslation(
        "publiclog.entry",
        entry.label(),
        getKindText(entry),
        EntryLabels.subjectText(entry, title));
  }

  private Component createPageHead(LogEntry entry, String title) {
    var eyebrow = new Paragraph(new Tag(getKindText(entry)), new Timestamp(entry.recordedAt()));
    eyebrow.addClassName("eyebrow");
    var neighbours = new Paragraph();
    neighbours.addClassNames("row", "small");
    if (entry.number() > 1) {
      neighbours.add(createNeighbourLink(entry, entry.number() - 1, "publiclog.previous"));
    }
    if (entry.number() < publicLog.size(entry.log())) {
      neighbours.add(createNeighbourLink(entry, entry.number() + 1, "publiclog.next"));
    }
    var header = new Div(new Div(eyebrow, new H1(createHeading(entry, title))), neighbours);
    header.addClassNames("pagehead", "headrow", "dh");
    return header;
  }

  private Component createNeighbourLink(LogEntry entry, int number, String key) {
    var link = new Anchor(LogLinks.entry(entry.log(), number), "");
    link.addClassName("nowrap");
    var label = new Span(getTranslation(key) + " ");
    label.addClassName("vh");
    link.add(label, EntryLabels.createIsolatedLabel(LogEntry.label(number)));
    return link;
  }

  private Component createFactList(LogEntry entry, String title) {
    var facts = new DescriptionList();
    facts.addClassName("facts");
    addFact(facts, "publiclog.column.subject", EntryLabels.createSubjectLink(entry, title));
    addFact(facts, "publiclog.column.by", new Span(getTranslation(EntryLabels.roleKey(entry))));
    entry
        .facts()
        .forEach(
            (key, fact) ->
                addFact(
                    facts,
                    EntryLabels.factKey(key),
                    new Span(EntryLabels.formatFact(fact, getLocale()))));
    String text = entry.text();
    if (text != null) {
      var span = new Span(text);
      span.getElement().setAttribute("dir", "auto");
      addFact(facts, "publiclog.column.reason", span);
    } else if (entry.textErased()) {
      addFact(facts, "publiclog.column.reason", new Span(getTranslation("publiclog.erased")));
    }
    return facts;
  }

  private void addFact(DescriptionList facts, String key, Component value) {
    facts.add(
        new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
  }

  private Component createProofPanel(LogName log, LogEntry entry) {
    var checkpoint =
        publicLog.findCheckpoint(log).filter(signed -> signed.size() >= entry.number());
    if (checkpoint.isEmpty()) {
      return SignaturePanel.createNotSignedNotice(this);
    }
    var proof = publicLog.computeInclusionProof(log, entry.number(), checkpoint.get().size());
    return new EntryProofPanel(entry, proof, checkpoint.get());
  }

  private String getKindText(LogEntry entry) {
    return getTranslation(EntryLabels.kindKey(entry.kind()));
  }
}
