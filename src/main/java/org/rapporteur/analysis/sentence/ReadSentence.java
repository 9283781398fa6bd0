package org.rapporteur.analysis.sentence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.language.TextSpan;

/// A sentence of a comment as it was read: a statement, or why it is none.
///
/// @param id of the statement; empty where it is none
public record ReadSentence(
    TextSpan span, @Nullable Aside aside, String id, boolean proposal, boolean conceded) {

  static ReadSentence aside(TextSpan span, Aside why) {
    return new ReadSentence(span, why, "", false, false);
  }

  /// Of several comments, without their words.
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
    to.writeByte(aside == null ? -1 : aside.ordinal());
    if (aside == null) {
      to.writeBoolean(proposal);
      to.writeBoolean(conceded);
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
    boolean proposal = from.readBoolean();
    boolean conceded = from.readBoolean();
    byte[] hash = new byte[from.readByte()];
    from.readFully(hash);
    return new ReadSentence(span, null, HexFormat.of().formatHex(hash), proposal, conceded);
  }
}
