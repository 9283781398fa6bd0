package org.rapporteur.language.tokenizer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Builds small `tokenizer.json` files that tests can change.
public final class TokenizerFiles {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String BERT =
      """
      {
        "version": "1.0",
        "truncation": null,
        "padding": null,
        "added_tokens": [
          {"id": 0, "content": "[CLS]", "special": true},
          {"id": 1, "content": "[SEP]", "special": true},
          {"id": 2, "content": "[UNK]", "special": true}
        ],
        "normalizer": {
          "type": "BertNormalizer",
          "clean_text": true,
          "handle_chinese_chars": true,
          "strip_accents": null,
          "lowercase": true
        },
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
          "type": "TemplateProcessing",
          "single": [
            {"SpecialToken": {"id": "[CLS]", "type_id": 0}},
            {"Sequence": {"id": "A", "type_id": 0}},
            {"SpecialToken": {"id": "[SEP]", "type_id": 0}}
          ],
          "pair": [],
          "special_tokens": {
            "[CLS]": {"id": "[CLS]", "ids": [0], "tokens": ["[CLS]"]},
            "[SEP]": {"id": "[SEP]", "ids": [1], "tokens": ["[SEP]"]}
          }
        },
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true},
        "model": {
          "type": "WordPiece",
          "unk_token": "[UNK]",
          "continuing_subword_prefix": "##",
          "max_input_chars_per_word": 100,
          "vocab": {}
        }
      }
      """;

  private static final String SENTENCE_PIECE =
      """
      {
        "version": "1.0",
        "added_tokens": [
          {"id": 0, "content": "<s>", "special": true},
          {"id": 1, "content": "</s>", "special": true},
          {"id": 2, "content": "<unk>", "special": true}
        ],
        "normalizer": {"type": "NFKC"},
        "pre_tokenizer": {
          "type": "Sequence",
          "pretokenizers": [
            {"type": "WhitespaceSplit"},
            {"type": "Metaspace", "replacement": "▁", "add_prefix_space": true}
          ]
        },
        "post_processor": {
          "type": "RobertaProcessing",
          "cls": ["<s>", 0],
          "sep": ["</s>", 1],
          "trim_offsets": true,
          "add_prefix_space": true
        },
        "decoder": null,
        "model": {"type": "Unigram", "unk_id": 2, "vocab": []}
      }
      """;

  private TokenizerFiles() {}

  /// Creates a BERT tokenizer; its first three tokens are the special tokens `[CLS]`, `[SEP]` and
  /// `[UNK]`.
  public static ObjectNode createBert(List<String> vocabulary) {
    var file = (ObjectNode) JSON.readTree(BERT);
    var numbers = ((ObjectNode) file.path("model")).putObject("vocab");
    vocabulary.forEach(piece -> numbers.put(piece, numbers.size()));
    return file;
  }

  /// Creates a SentencePiece tokenizer with the special tokens `<s>`, `</s>` and `<unk>`, then the
  /// given pieces and scores.
  public static ObjectNode createSentencePiece(Map<String, Double> pieces) {
    var file = (ObjectNode) JSON.readTree(SENTENCE_PIECE);
    var vocabulary = ((ObjectNode) file.path("model")).putArray("vocab");
    var all = new LinkedHashMap<String, Double>();
    List.of("<s>", "</s>", "<unk>").forEach(mark -> all.put(mark, 0.0));
    all.putAll(pieces);
    all.forEach((piece, score) -> vocabulary.addArray().add(piece).add(score));
    return file;
  }

  public static byte[] toBytes(ObjectNode file) {
    return JSON.writeValueAsBytes(file);
  }

  /// Returns a copy of the file with one part replaced. A JSON pointer names the part.
  public static ObjectNode replacePart(ObjectNode file, String pointer, String json) {
    var changed = file.deepCopy();
    int last = pointer.lastIndexOf('/');
    var part = (ObjectNode) changed.at(pointer.substring(0, last));
    part.set(pointer.substring(last + 1), JSON.readTree(json));
    return changed;
  }
}
