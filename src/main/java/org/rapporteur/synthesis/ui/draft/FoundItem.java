package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.evidence.EvidenceHit;
import org.rapporteur.synthesis.evidence.Passage;
import org.rapporteur.synthesis.evidence.Quotation;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.uikit.Tag;

/// A comment that was found: who said it, the words that were sought, what the draft has of it, and
/// the ways to use it.
class FoundItem extends SourceItem implements Focusable<ListItem> {

  private final transient Desk desk;
  private final transient SidePane side;
  private final transient CommentDetails comment;
  private final Button quote;
  private final UnorderedList sentences = new UnorderedList();

  FoundItem(
      Desk desk,
      SidePane side,
      CommentDetails comment,
      EvidenceHit hit,
      @Nullable LedgerEntry became) {
    super(desk, comment);
    this.desk = desk;
    this.side = side;
    this.comment = comment;
    setTabIndex(-1);
    var meta = new Paragraph(meta());
    meta.addClassName("s-m");
    add(meta, words(hit.passage()), tags(hit, became));
    quote = button("synthesis.search.quote", "synthesis.search.quote.of", this::showSentences);
    quote.getElement().setAttribute("aria-expanded", "false");
    var acts =
        new Div(
            button(
                "synthesis.search.cite",
                "synthesis.search.cite.of",
                () -> side.cite(comment.number())),
            quote,
            threadLink());
    acts.addClassName("row");
    sentences.addClassName("sentences");
    sentences.setVisible(false);
    add(acts, sentences);
  }

  private String meta() {
    var facts = new ArrayList<String>();
    facts.add(getTranslation(comment.group().key()));
    String delegation = comment.delegation();
    if (delegation != null && !delegation.equals(comment.author())) {
      facts.add(delegation);
    }
    facts.add(getTranslation("synthesis.search.question.number", comment.question()));
    Integer submission = comment.submission();
    if (submission != null && comment.isPartOfPublicSubmission()) {
      facts.add("S-" + submission);
    }
    facts.add(comment.language().locale().getDisplayLanguage(getLocale()));
    return facts.stream().filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
  }

  private Paragraph words(Passage passage) {
    var words = new Paragraph();
    words.addClassName("s-t");
    inItsLanguage(words.getElement());
    for (var piece : passage.pieces()) {
      words
          .getElement()
          .appendChild(
              piece.sought()
                  ? new Element("mark").setText(piece.text())
                  : Element.createText(piece.text()));
    }
    return words;
  }

  private Div tags(EvidenceHit hit, @Nullable LedgerEntry became) {
    var tags = new Div();
    tags.addClassName("row");
    if (became != null && became.outcome() != LedgerEntry.Outcome.UNACCOUNTED) {
      tags.add(new Tag(words(became), tone(became)));
    }
    if (hit.later()) {
      tags.add(new Tag(getTranslation("synthesis.search.later"), Tag.Tone.WARN));
    }
    return tags;
  }

  private String words(LedgerEntry became) {
    var reason = became.reason();
    if (reason != null) {
      return getTranslation("synthesis.search.aside", getTranslation(reason.key()));
    }
    String paragraphs =
        became.paragraphs().stream().map(number -> "¶ " + number).collect(Collectors.joining(", "));
    return getTranslation("synthesis.search.became." + became.outcome(), paragraphs);
  }

  private static Tag.Tone tone(LedgerEntry became) {
    return switch (became.outcome()) {
      case CITED -> Tag.Tone.OK;
      case SET_ASIDE -> Tag.Tone.WARN;
      default -> Tag.Tone.INFO;
    };
  }

  private void showSentences() {
    boolean opens = !sentences.isVisible();
    sentences.removeAll();
    if (opens) {
      desk.attempt(
          () -> {
            var found =
                desk.services()
                    .evidence()
                    .quotations(desk.viewer(), desk.consultation(), comment.number());
            found.forEach(quotation -> sentences.add(new ListItem(choice(quotation))));
            if (found.isEmpty()) {
              sentences.add(new ListItem(getTranslation("synthesis.search.quote.none")));
            }
          });
    }
    sentences.setVisible(opens);
    quote.getElement().setAttribute("aria-expanded", String.valueOf(opens));
  }

  private NativeButton choice(Quotation quotation) {
    var choice =
        new NativeButton(quotation.words(), click -> side.quote(comment.number(), quotation));
    choice.addClassName("sentence");
    inItsLanguage(choice.getElement());
    return choice;
  }

  private void inItsLanguage(Element element) {
    element
        .setAttribute("lang", comment.language().value())
        .setAttribute("dir", comment.language().direction());
  }

  private Button button(String key, String spoken, Runnable act) {
    var button = new Button(getTranslation(key), click -> act.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    button.setAriaLabel(getTranslation(spoken, comment.reference()));
    return button;
  }
}
