package org.rapporteur.analysis.campaign;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.language.MinHash;
import org.rapporteur.language.MinHashSignature;
import org.rapporteur.language.NearCopies;
import org.rapporteur.shared.Sha256;

/// Which comments on one question are near-copies of one another. What a comment is to those before
/// it is remembered by all of these, so that further comments are compared and no others.
final class CopiesFound {

  /// Goes up whenever the same comments would be grouped otherwise.
  private static final int METHOD = 1;

  /// So many numbers of comments are remembered together.
  private static final int BLOCK = 2_048;

  private static final Memory.Form<List<NearCopies.NearCopyMatch>> FORM =
      new Memory.Form<>() {
        @Override
        public void write(List<NearCopies.NearCopyMatch> found, DataOutput to) throws IOException {
          to.writeInt(found.size());
          for (var finding : found) {
            write(finding.near(), to);
            write(finding.buckets(), to);
          }
        }

        @Override
        public List<NearCopies.NearCopyMatch> read(DataInput from) throws IOException {
          int size = from.readInt();
          var found = new ArrayList<NearCopies.NearCopyMatch>(size);
          for (int i = 0; i < size; i++) {
            found.add(new NearCopies.NearCopyMatch(numbers(from), numbers(from)));
          }
          return found;
        }

        private static void write(int[] numbers, DataOutput to) throws IOException {
          to.writeInt(numbers.length);
          for (int number : numbers) {
            to.writeInt(number);
          }
        }

        private static int[] numbers(DataInput from) throws IOException {
          int[] numbers = new int[from.readInt()];
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from.readInt();
          }
          return numbers;
        }
      };

  private final List<SourceComment> comments;
  private final MinHashSignature[] signatures;
  private final NearCopies copies;

  private CopiesFound(List<SourceComment> comments) {
    this.comments = comments;
    this.signatures = new MinHashSignature[comments.size()];
    this.copies = new NearCopies(comments.size(), NearCopies.THRESHOLD, this::signature);
  }

  /// @param comments by number
  static CopiesFound among(List<SourceComment> comments, Memory memory, Progress progress) {
    var found = new CopiesFound(comments);
    String from = "copies " + METHOD + ' ' + NearCopies.bucketCount(comments.size());
    for (int first = 0; first < comments.size(); ) {
      int begin = first;
      int end = found.endOfBlock(begin);
      from = found.foundFrom(from, begin, end);
      var known = memory.recall(from, FORM, () -> found.find(begin, end));
      known
          .subList(found.copies.processedTexts() - begin, known.size())
          .forEach(found.copies::addKnownMatch);
      progress.reached(end, comments.size());
      first = end;
    }
    return found;
  }

  private int endOfBlock(int begin) {
    int block = comments.get(begin).number() / BLOCK;
    int end = begin;
    while (end < comments.size() && comments.get(end).number() / BLOCK == block) {
      end++;
    }
    return end;
  }

  /// A revision of a comment never changes.
  private String foundFrom(String before, int begin, int end) {
    var told = new StringBuilder(before);
    for (var comment : comments.subList(begin, end)) {
      told.append('\n').append(comment.textKey());
    }
    return Sha256.hex(told.toString());
  }

  private List<NearCopies.NearCopyMatch> find(int begin, int end) {
    IntStream.range(begin, end).parallel().forEach(this::signature);
    return IntStream.range(begin, end).mapToObj(at -> copies.processNext()).toList();
  }

  List<List<Integer>> groups() {
    return copies.listGroups();
  }

  MinHashSignature signature(int at) {
    var known = signatures[at];
    if (known == null) {
      known = MinHash.computeSignature(comments.get(at).plainText());
      signatures[at] = known;
    }
    return known;
  }
}
