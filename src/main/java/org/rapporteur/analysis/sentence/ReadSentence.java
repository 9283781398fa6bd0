package org.rapporteur.analysis.sentence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.language.TextSpan;

/// A sentence of a comment: a statement with its traits, or the reason why it is none.
///
/// @param id id of the statement; empty if the sentence is none
public record ReadSentence(
    TextSpan span, @Nullable Aside aside, String id, @Nullable SentenceTraits traits) {

  private static final int NONE = -1;

  static ReadSentence aside(TextSpan span, Aside reason) {
    return new ReadSentence(span, reason, "", null);
  }

  static ReadSentence statement(TextSpan span, String id, SentenceTraits traits) {
    return new ReadSentence(span, null, id, traits);
  }

  ReadSentence movedBy(int codePoints) {
    return new ReadSentence(
        new TextSpan(span.start() + codePoints, span.end() + codePoints), aside, id, traits);
  }

  /// Returns the traits of a statement.
  public SentenceTraits requireTraits() {
    return Objects.requireNonNull(traits);
  }

  /// Stores the sentences of several comments without their words.
  public static final Memory.Form<List<List<ReadSentence>>> FORM =
      new Memory.Form<>() {
        @Override
        public void write(List<List<ReadSentence>> comments, DataOutput to) throws IOException {
          to.writeInt(comments.size());
          for (var sentences : comments) {
            to.writeInt(sentences.size());
            for (var sentence : sentences) {
              sentence.write(to);
            }
          }
        }

        @Override
        public List<List<ReadSentence>> read(DataInput from) throws IOException {
          var comments = new ArrayList<List<ReadSentence>>();
          for (int left = from.readInt(); left > 0; left--) {
            int size = from.readInt();
            var sentences = new ArrayList<ReadSentence>(size);
            for (int i = 0; i < size; i++) {
              sentences.add(ReadSentence.read(from));
            }
            comments.add(sentences);
          }
          return comments;
        }
      };

  private void write(DataOutput to) throws IOException {
    to.writeInt(span.start());
    to.writeInt(span.end());
    to.writeByte(aside == null ? NONE : aside.ordinal());
    if (aside == null) {
      SentenceTraits known = requireTraits();
      to.writeByte(known.kind().ordinal());
      ReplyCue cue = known.cue();
      to.writeByte(cue == null ? NONE : cue.ordinal());
      to.writeBoolean(known.conceded());
      byte[] hash = HexFormat.of().parseHex(id);
      to.writeByte(hash.length);
      to.write(hash);
    }
  }

  private static ReadSentence read(DataInput from) throws IOException {
    var span = new TextSpan(from.readInt(), from.readInt());
    int aside = from.readByte();
    if (aside >= 0) {
      return aside(span, Aside.values()[aside]);
    }
    var kind = StatementKind.values()[from.readByte()];
    int cue = from.readByte();
    boolean conceded = from.readBoolean();
    byte[] hash = new byte[from.readByte()];
    from.readFully(hash);
    return statement(
        span,
        HexFormat.of().formatHex(hash),
        new SentenceTraits(kind, cue == NONE ? null : ReplyCue.values()[cue], conceded));
  }
}
