package org.rapporteur.publiclog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.publiclog.Checkpoint;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.InclusionProof;
import org.rapporteur.uikit.Notice;

/// Answers whether an entry is as it was written, by the way from its leaf to the signed root.
class EntryProof extends Section {

  EntryProof(Entry entry, InclusionProof proof, Checkpoint checkpoint) {
    addClassName("ver");
    var heading = new H2(getTranslation("publiclog.proof"));
    heading.setId("proof");
    getElement().setAttribute("aria-labelledby", "proof");
    add(heading, answer(entry, proof, checkpoint));
    var halves = new Div(way(proof, checkpoint), leaf(entry));
    halves.addClassName("g2");
    add(halves);
  }

  private Component answer(Entry entry, InclusionProof proof, Checkpoint checkpoint) {
    return proof.proves(entry, checkpoint)
        ? new Notice(Notice.Kind.OK, getTranslation("publiclog.proof.yes", checkpoint.size()))
        : new Notice(Notice.Kind.BAD, getTranslation("publiclog.proof.no"));
  }

  private Component way(InclusionProof proof, Checkpoint checkpoint) {
    var way = new OrderedList();
    way.addClassName("chain");
    var leaf = step("publiclog.proof.leaf", proof.leafHash());
    leaf.addClassName("on");
    way.add(leaf);
    for (var step : proof.steps()) {
      String side = step.siblingIsLeft() ? "publiclog.proof.left" : "publiclog.proof.right";
      way.add(step(side, step.sibling()));
    }
    var root = step("publiclog.proof.root", checkpoint.root());
    root.addClassName("on");
    way.add(root);
    return way;
  }

  private ListItem step(String key, String hash) {
    var words = new Span(getTranslation(key));
    words.addClassName("small");
    return new ListItem(words, SignedTree.hash(hash));
  }

  private Component leaf(Entry entry) {
    var caption = new Paragraph(getTranslation("publiclog.leaf"));
    caption.addClassName("h5");
    var canonical = new Pre(entry.leaf());
    canonical.addClassName("hash");
    canonical
        .getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", getTranslation("publiclog.leaf"));
    var why = new Paragraph(getTranslation("publiclog.leaf.why"));
    why.addClassNames("small", "muted");
    return new Div(caption, canonical, why, SignedTree.links(this, entry.log()));
  }
}
