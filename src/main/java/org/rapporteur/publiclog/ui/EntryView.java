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
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.EntryPart;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.uikit.Crumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Timestamp;
import org.springframework.beans.factory.ObjectProvider;

/// One entry: what was done, why, and that it reads as it was written.
@Route("consultations/:slug/log/:number")
@AnonymousAllowed
class EntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient PublicLog publicLog;
  private final transient LogPages pages;
  private final transient ObjectProvider<EntryPart> parts;
  private String pageTitle = "";

  EntryView(PublicLog publicLog, LogPages pages, ObjectProvider<EntryPart> parts) {
    this.publicLog = publicLog;
    this.pages = pages;
    this.parts = parts;
    addClassName("page-decision");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var log = pages.log(event.getRouteParameters());
    String title = pages.title(log, getLocale());
    var entry = pages.entry(log, event.getRouteParameters());
    pageTitle = DocumentTitle.of(heading(entry, title));
    removeAll();
    add(
        new Crumbs()
            .step(title, LogLinks.matter(log))
            .step(getTranslation("publiclog.title"), LogLinks.log(log))
            .here(entry.label()),
        head(entry, title),
        facts(entry, title));
    parts
        .orderedStream()
        .flatMap(part -> part.html(entry, getLocale()).stream())
        .forEach(html -> add(new Html("<div>" + html + "</div>")));
    add(proof(log, entry));
  }

  @Override
  public String getPageTitle() {
    return pageTitle;
  }

  private String heading(Entry entry, String title) {
    return getTranslation(
        "publiclog.entry", entry.label(), kind(entry), EntryWords.subjectWords(entry, title));
  }

  private Component head(Entry entry, String title) {
    var eyebrow = new Paragraph(new Tag(kind(entry)), new Timestamp(entry.at()));
    eyebrow.addClassName("eyebrow");
    var neighbours = new Paragraph();
    neighbours.addClassNames("row", "small");
    if (entry.number() > 1) {
      neighbours.add(neighbour(entry, entry.number() - 1, "publiclog.previous"));
    }
    if (entry.number() < publicLog.size(entry.log())) {
      neighbours.add(neighbour(entry, entry.number() + 1, "publiclog.next"));
    }
    var head = new Div(new Div(eyebrow, new H1(heading(entry, title))), neighbours);
    head.addClassNames("pagehead", "headrow", "dh");
    return head;
  }

  private Component neighbour(Entry entry, int number, String key) {
    var link = new Anchor(LogLinks.entry(entry.log(), number), "");
    link.addClassName("nowrap");
    var words = new Span(getTranslation(key) + " ");
    words.addClassName("vh");
    link.add(words, EntryWords.isolated(Entry.label(number)));
    return link;
  }

  private Component facts(Entry entry, String title) {
    var facts = new DescriptionList();
    facts.addClassName("facts");
    add(facts, "publiclog.column.subject", EntryWords.subject(entry, title));
    add(facts, "publiclog.column.by", new Span(getTranslation(EntryWords.roleKey(entry))));
    entry
        .facts()
        .forEach(
            (key, fact) ->
                add(facts, EntryWords.factKey(key), new Span(EntryWords.fact(fact, getLocale()))));
    String text = entry.text();
    if (text != null) {
      var words = new Span(text);
      words.getElement().setAttribute("dir", "auto");
      add(facts, "publiclog.column.reason", words);
    } else if (entry.textErased()) {
      add(facts, "publiclog.column.reason", new Span(getTranslation("publiclog.erased")));
    }
    return facts;
  }

  private void add(DescriptionList facts, String key, Component value) {
    facts.add(
        new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
  }

  private Component proof(LogName log, Entry entry) {
    var checkpoint = pages.checkpoint(log).filter(signed -> signed.size() >= entry.number());
    if (checkpoint.isEmpty()) {
      return SignedTree.refused(this);
    }
    var proof = publicLog.inclusionProof(log, entry.number(), checkpoint.get().size());
    return new EntryProof(entry, proof, checkpoint.get());
  }

  private String kind(Entry entry) {
    return getTranslation(EntryWords.kindKey(entry.kind()));
  }
}
