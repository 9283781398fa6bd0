package org.rapporteur.discussion.ui;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.discussion.drawing.CommentActions;
import org.rapporteur.discussion.own.OwnMarksService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is laid over a page for the one who reads it; kept nowhere.
@RestController
class OwnMarksController {

  /// A viewer's tool in their language, and in which states of a comment it is of use.
  record Tool(String name, String words, String symbol, Collection<String> on) {}

  /// Positions are `agree` or `disagree`.
  record Marks(
      Map<Integer, String> positions,
      Collection<Integer> editable,
      Collection<Integer> withdrawable,
      List<Tool> tools) {}

  private final AddressedConsultation addressed;
  private final OwnMarksService marks;
  private final OwnPages own;
  private final ObjectProvider<CommentActions> actions;
  private final Viewers viewers;
  private final Messages messages;

  OwnMarksController(
      AddressedConsultation addressed,
      OwnMarksService marks,
      OwnPages own,
      ObjectProvider<CommentActions> actions,
      Viewers viewers,
      Messages messages) {
    this.addressed = addressed;
    this.marks = marks;
    this.own = own;
    this.actions = actions;
    this.viewers = viewers;
    this.messages = messages;
  }

  @GetMapping("/consultations/{slug}/questions/{number}/mine")
  ResponseEntity<Marks> mine(
      @PathVariable String slug,
      @PathVariable String number,
      @RequestParam(name = "comments", defaultValue = "") List<Integer> shown,
      Locale locale) {
    var viewer = viewers.current();
    var consultation = addressed.of(slug);
    QuestionAddress.question(consultation, number);
    var own = marks.of(viewer, consultation, shown);
    var positions = new TreeMap<Integer, String>();
    own.positions()
        .forEach((comment, agrees) -> positions.put(comment, agrees ? "agree" : "disagree"));
    var tools = new LinkedHashMap<String, Tool>();
    if (viewer.isSignedIn()) {
      actions
          .orderedStream()
          .flatMap(module -> module.forViewer(viewer, consultation).stream())
          .forEach(action -> tools.put(action.name(), tool(action, locale)));
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Marks(positions, own.editable(), own.withdrawable(), List.copyOf(tools.values())));
  }

  /// What the viewer wrote here and nobody else can read yet, as HTML; empty for nothing.
  @GetMapping("/consultations/{slug}/questions/{number}/mine/waiting")
  ResponseEntity<String> waiting(
      @PathVariable String slug,
      @PathVariable String number,
      @RequestParam(name = "comment", defaultValue = "0") int comment,
      Locale locale) {
    var consultation = addressed.of(slug);
    var question = QuestionAddress.question(consultation, number);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(
            comment > 0
                ? own.waiting(consultation, comment, locale)
                : own.waiting(consultation, question, locale));
  }

  private Tool tool(CommentActions.Action action, Locale locale) {
    return new Tool(
        action.name(),
        messages.text(locale, action.key()),
        action.symbol(),
        action.on().stream().map(Enum::name).sorted().toList());
  }
}
