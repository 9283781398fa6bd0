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
import org.rapporteur.publiclog.InclusionProof;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.uikit.Notice;

/// Panel with the proof that an entry is unchanged: the hashes from its leaf to the signed root.
class EntryProofPanel extends Section {

  EntryProofPanel(LogEntry entry, InclusionProof proof, Checkpoint checkpoint) {
    addClassName("ver");
    var heading = new H2(getTranslation("publiclog.proof"));
    heading.setId("proof");
    getElement().setAttribute("aria-labelledby", "proof");
    add(heading, createResultNotice(entry, proof, checkpoint));
    var columns = new Div(createHashChain(proof, checkpoint), createLeafDetails(entry));
    columns.addClassName("g2");
    add(columns);
  }

  private Component createResultNotice(
      LogEntry entry, InclusionProof proof, Checkpoint checkpoint) {
    return proof.isValidFor(entry, checkpoint)
        ? new Notice(Notice.Kind.OK, getTranslation("publiclog.proof.yes", checkpoint.size()))
        : new Notice(Notice.Kind.BAD, getTranslation("publiclog.proof.no"));
  }

  private Component createHashChain(InclusionProof proof, Checkpoint checkpoint) {
    var chain = new OrderedList();
    chain.addClassName("chain");
    var leaf = createChainItem("publiclog.proof.leaf", proof.leafHash());
    leaf.addClassName("on");
    chain.add(leaf);
    for (var step : proof.steps()) {
      String side = step.isSiblingLeft() ? "publiclog.proof.left" : "publiclog.proof.right";
      chain.add(createChainItem(side, step.sibling()));
    }
    var root = createChainItem("publiclog.proof.root", checkpoint.root());
    root.addClassName("on");
    chain.add(root);
    return chain;
  }

  private ListItem createChainItem(String key, String hash) {
    var label = new Span(getTranslation(key));
    label.addClassName("small");
    return new ListItem(label, SignaturePanel.createHashText(hash));
  }

  private Component createLeafDetails(LogEntry entry) {
    var caption = new Paragraph(getTranslation("publiclog.leaf"));
    caption.addClassName("h5");
    var canonical = new Pre(entry.leaf());
    canonical.addClassName("hash");
    canonical
        .getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", getTranslation("publiclog.leaf"));
    var explanation = new Paragraph(getTranslation("publiclog.leaf.why"));
    explanation.addClassNames("small", "muted");
    return new Div(
        caption, canonical, explanation, SignaturePanel.createVerificationLinks(this, entry.log()));
  }
}
