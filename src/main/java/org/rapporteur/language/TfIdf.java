package org.rapporteur.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Weights terms by tf-idf, with sublinear tf and smoothed idf (Manning et al., "Introduction to
/// Information Retrieval", 6.4). Its vectors have length 1.
public final class TfIdf {

  private final int documentCount;
  private final List<String> terms;
  private final int[] documentFrequencies;
  private final Map<String, Integer> indices;
  private final double[] weights;

  /// Creates the model from the terms of all documents.
  ///
  /// @param terms in alphabetical order
  /// @param documentFrequencies number of documents with each term
  private TfIdf(int documentCount, List<String> terms, int[] documentFrequencies) {
    this.documentCount = documentCount;
    this.terms = terms;
    this.documentFrequencies = documentFrequencies;
    this.indices = HashMap.newHashMap(terms.size());
    this.weights = new double[terms.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = idf(documentFrequencies[i]);
      indices.put(terms.get(i), i);
    }
  }

  /// Counts the terms of all documents. The order of the documents does not matter, because indices
  /// follow the alphabetical order of the terms.
  public static TfIdf fit(Iterable<List<String>> documents) {
    var frequencies = new HashMap<String, Integer>();
    int count = 0;
    for (List<String> document : documents) {
      new HashSet<>(document).forEach(term -> frequencies.merge(term, 1, Integer::sum));
      count++;
    }
    var terms = frequencies.keySet().stream().sorted().toList();
    return new TfIdf(
        count, terms, terms.stream().mapToInt(term -> frequencies.getOrDefault(term, 0)).toArray());
  }

  /// Writes the model in the format that [#readFrom] reads.
  public void writeTo(DataOutput output) throws IOException {
    output.writeInt(documentCount);
    output.writeInt(terms.size());
    for (int i = 0; i < documentFrequencies.length; i++) {
      byte[] term = terms.get(i).getBytes(StandardCharsets.UTF_8);
      output.writeInt(term.length);
      output.write(term);
      output.writeInt(documentFrequencies[i]);
    }
  }

  public static TfIdf readFrom(DataInput input) throws IOException {
    int documents = input.readInt();
    int[] frequencies = new int[input.readInt()];
    var terms = new ArrayList<String>(frequencies.length);
    for (int i = 0; i < frequencies.length; i++) {
      byte[] term = new byte[input.readInt()];
      input.readFully(term);
      terms.add(new String(term, StandardCharsets.UTF_8));
      frequencies[i] = input.readInt();
    }
    return new TfIdf(documents, terms, frequencies);
  }

  /// Vector of a document. Unknown terms are ignored, so the vector may be empty.
  public SparseVector toVector(List<String> documentTerms) {
    int[] termIndices = new int[documentTerms.size()];
    int size = 0;
    for (String term : documentTerms) {
      Integer index = indices.get(term);
      if (index != null) {
        termIndices[size++] = index;
      }
    }
    Arrays.sort(termIndices, 0, size);
    return weightedVector(termIndices, size);
  }

  /// Inverse document frequency, `ln((1 + n) / (1 + df)) + 1`. It is also defined for unknown
  /// terms.
  public double idf(String term) {
    Integer index = indices.get(term);
    return index == null ? idf(0) : weights[index];
  }

  /// Returns the term of a vector index.
  public String term(int index) {
    return terms.get(index);
  }

  /// Number of different terms, which is one more than the greatest index.
  public int size() {
    return terms.size();
  }

  private double idf(int frequency) {
    return Math.log((1.0 + documentCount) / (1.0 + frequency)) + 1;
  }

  /// Computes the weighted vector of one document.
  ///
  /// @param sortedIndices ascending indices, each repeated as often as the document contains the
  ///     term
  /// @param size number of used elements of `sortedIndices`
  private SparseVector weightedVector(int[] sortedIndices, int size) {
    int[] uniqueIndices = new int[size];
    double[] rawWeights = new double[size];
    double squares = 0;
    int distinct = 0;
    for (int i = 0, next; i < size; i = next) {
      next = i + 1;
      while (next < size && sortedIndices[next] == sortedIndices[i]) {
        next++;
      }
      uniqueIndices[distinct] = sortedIndices[i];
      rawWeights[distinct] = (1 + Math.log(next - i)) * weights[sortedIndices[i]];
      squares += rawWeights[distinct] * rawWeights[distinct];
      distinct++;
    }
    double length = Math.sqrt(squares);
    float[] normalized = new float[distinct];
    for (int i = 0; i < distinct; i++) {
      normalized[i] = (float) (rawWeights[i] / length);
    }
    return new SparseVector(Arrays.copyOf(uniqueIndices, distinct), normalized);
  }
}
