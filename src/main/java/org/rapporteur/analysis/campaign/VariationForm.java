package org.rapporteur.analysis.campaign;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.language.TextSpan;

/// How a variation is remembered.
final class VariationForm implements Memory.Form<Variation> {

  @Override
  public void write(Variation found, DataOutput to) throws IOException {
    to.writeInt(found.texts());
    to.writeInt(found.parts().size());
    for (var part : found.parts()) {
      write(part.span(), to);
      write(part.quoted(), to);
      to.writeInt(part.comments().size());
      for (int comment : part.comments()) {
        to.writeInt(comment);
      }
      to.writeInt(part.holders());
      to.writeInt(part.leftOut());
      to.writeInt(part.ways());
      to.writeInt(part.fillings().size());
      for (var filling : part.fillings()) {
        to.writeInt(filling.comment());
        to.writeInt(filling.revision());
        write(filling.span(), to);
        to.writeInt(filling.holders());
      }
    }
  }

  @Override
  public Variation read(DataInput from) throws IOException {
    int texts = from.readInt();
    int size = from.readInt();
    var parts = new ArrayList<VariablePart>(size);
    for (int i = 0; i < size; i++) {
      parts.add(part(from));
    }
    return new Variation(texts, parts);
  }

  private static VariablePart part(DataInput from) throws IOException {
    var span = span(from);
    var quoted = span(from);
    var comments = new ArrayList<Integer>();
    for (int left = from.readInt(); left > 0; left--) {
      comments.add(from.readInt());
    }
    int holders = from.readInt();
    int leftOut = from.readInt();
    int ways = from.readInt();
    var fillings = new ArrayList<VariablePart.Filling>();
    for (int left = from.readInt(); left > 0; left--) {
      fillings.add(
          new VariablePart.Filling(from.readInt(), from.readInt(), span(from), from.readInt()));
    }
    return new VariablePart(span, quoted, comments, holders, leftOut, fillings, ways);
  }

  private static void write(TextSpan span, DataOutput to) throws IOException {
    to.writeInt(span.start());
    to.writeInt(span.end());
  }

  private static TextSpan span(DataInput from) throws IOException {
    return new TextSpan(from.readInt(), from.readInt());
  }
}
