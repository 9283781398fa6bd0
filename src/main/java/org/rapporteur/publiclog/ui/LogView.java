package org.rapporteur.publiclog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.EntryFilter;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.uikit.Crumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.PageHead;
import org.rapporteur.uikit.Pager;

/// Everything that was done in public about one consultation, newest first. Filter and place are in
/// the address.
@Route("consultations/:slug/log")
@AnonymousAllowed
class LogView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int PAGE = 25;
  private static final String ALL = "";

  private final transient PublicLog publicLog;
  private final transient LogPages pages;
  private String pageTitle = "";

  LogView(PublicLog publicLog, LogPages pages) {
    this.publicLog = publicLog;
    this.pages = pages;
    addClassName("page-log");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var log = pages.log(event.getRouteParameters());
    var query = event.getLocation().getQueryParameters();
    var filter =
        new EntryFilter(
            query.getSingleParameter("kind").orElse(null),
            query.getSingleParameter("about").orElse(null));
    int before = query.getSingleParameter("before").map(LogView::number).orElse(Integer.MAX_VALUE);
    String title = pages.title(log, getLocale());
    pageTitle = DocumentTitle.of(getTranslation("publiclog.title") + ", " + title);
    removeAll();
    add(
        new Crumbs()
            .step(getTranslation("publiclog.consultations"), "/")
            .step(title, LogLinks.matter(log))
            .here(getTranslation("publiclog.title")),
        new PageHead(getTranslation("publiclog.title"), getTranslation("publiclog.lead")),
        filters(log, filter));
    addEntries(log, title, filter, before);
    addSignature(log);
  }

  @Override
  public String getPageTitle() {
    return pageTitle;
  }

  private Div filters(LogName log, EntryFilter filter) {
    var about = new TextField(getTranslation("publiclog.about"));
    about.setPlaceholder(getTranslation("publiclog.about.example"));
    about.setValue(orAll(filter.subject()));
    var kind = new Select<String>();
    kind.setLabel(getTranslation("publiclog.column.kind"));
    kind.setItems(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(ALL), publicLog.kinds(log).stream())
            .toList());
    kind.setItemLabelGenerator(
        code -> getTranslation(code.isEmpty() ? "publiclog.all-kinds" : EntryWords.kindKey(code)));
    kind.setValue(publicLog.kinds(log).contains(orAll(filter.kind())) ? filter.kind() : ALL);
    var apply =
        new Button(
            getTranslation("publiclog.apply"),
            click -> show(log, about.getValue().strip(), kind.getValue()));
    about.addKeyPressListener(com.vaadin.flow.component.Key.ENTER, press -> apply.click());
    var filters = new Div(about, kind, apply);
    filters.addClassName("filters");
    filters.getElement().setAttribute("role", "search");
    return filters;
  }

  /// The number of an entry leads to that entry, anything else to what is about it.
  private void show(LogName log, String about, String kind) {
    var ui = getUI().orElseThrow();
    var entry = LogLinks.entryNumber(about.toUpperCase(Locale.ROOT));
    if (entry.isPresent()) {
      ui.navigate(path(LogLinks.entry(log, entry.get())));
      return;
    }
    ui.navigate(
        path(LogLinks.log(log)), QueryParameters.simple(query(new EntryFilter(kind, about), null)));
  }

  private void addEntries(LogName log, String title, EntryFilter filter, int before) {
    // One more than is shown tells whether an older page exists.
    List<Entry> found = publicLog.newestBefore(log, before, PAGE + 1, filter);
    if (found.isEmpty()) {
      add(new EmptyState(getTranslation("publiclog.none"), getTranslation("publiclog.none.why")));
      return;
    }
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    add(new EntryTable(shown, title, pages.grounds(log, shown, getLocale())));
    Optional<String> older =
        found.size() > PAGE
            ? Optional.of(address(log, filter, shown.getLast().number()))
            : Optional.empty();
    Optional<String> newest =
        before == Integer.MAX_VALUE ? Optional.empty() : Optional.of(address(log, filter, null));
    add(new Pager(newest, older));
  }

  private void addSignature(LogName log) {
    if (publicLog.size(log) == 0) {
      return;
    }
    var checkpoint = pages.checkpoint(log);
    add(checkpoint.isPresent() ? new SignedTree(log, checkpoint.get()) : SignedTree.refused(this));
  }

  private static String address(LogName log, EntryFilter filter, @Nullable Integer before) {
    var parameters = QueryParameters.simple(query(filter, before)).getQueryString();
    return LogLinks.log(log) + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  private static Map<String, String> query(EntryFilter filter, @Nullable Integer before) {
    var query = new HashMap<String, String>();
    if (!orAll(filter.kind()).isEmpty()) {
      query.put("kind", orAll(filter.kind()));
    }
    if (!orAll(filter.subject()).isEmpty()) {
      query.put("about", orAll(filter.subject()));
    }
    if (before != null) {
      query.put("before", before.toString());
    }
    return query;
  }

  private static String orAll(@Nullable String chosen) {
    return chosen == null ? ALL : chosen;
  }

  private static String path(String address) {
    return address.substring(1);
  }

  private static Integer number(String typed) {
    return typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : Integer.MAX_VALUE;
  }
}
