package org.rapporteur.publiclog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.publiclog.merkle.Frontier;
import org.rapporteur.publiclog.merkle.MerkleTree;
import org.rapporteur.publiclog.merkle.MerkleTree.Subtree;

class MerkleTreeTests {

  private static final int LARGEST = 130;

  /// Leaves and roots of the reference implementation of Certificate Transparency
  /// (merkletree/merkle_tree_test.cc).
  private static final List<String> REFERENCE_LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> REFERENCE_ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void rootsMatchReferenceImplementation() {
    var leaves = REFERENCE_LEAVES.stream().map(HexFormat.of()::parseHex).toList();
    var tree = new GrownTree(leaves);

    for (int size = 1; size <= leaves.size(); size++) {
      assertThat(hex(MerkleTree.root(tree::hash, size))).isEqualTo(REFERENCE_ROOTS.get(size - 1));
      assertThat(hex(tree.frontiers.get(size).root())).isEqualTo(REFERENCE_ROOTS.get(size - 1));
    }
  }

  @Test
  void emptyTreeHasHashOfEmptyInput() {
    String nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    assertThat(hex(Frontier.EMPTY.root())).isEqualTo(nothing);
    assertThat(hex(MerkleTree.root(none -> new byte[0], 0))).isEqualTo(nothing);
  }

  @Test
  void inclusionProofsVerifyForEveryLeaf() {
    var leaves = leaves(LARGEST);
    var tree = new GrownTree(leaves);

    for (int size = 1; size <= LARGEST; size++) {
      byte[] root = ReferenceMerkleTree.computeRoot(leaves.subList(0, size));
      for (int index = 0; index < size; index++) {
        var path = MerkleTree.inclusionPath(tree::hash, index, size);
        assertThat(ReferenceMerkleTree.computeRootFromPath(leaves.get(index), index, size, path))
            .isEqualTo(root);
      }
    }
  }

  @Test
  void inclusionProofFailsForOtherLeaf() {
    var leaves = leaves(7);
    var path = MerkleTree.inclusionPath(new GrownTree(leaves)::hash, 2, 7);

    assertThat(ReferenceMerkleTree.computeRootFromPath(leaves.get(3), 2, 7, path))
        .isNotEqualTo(ReferenceMerkleTree.computeRoot(leaves));
  }

  @Test
  void consistencyProofsVerifyForEveryEarlierTree() {
    var leaves = leaves(LARGEST);
    var tree = new GrownTree(leaves);

    for (int to = 1; to <= LARGEST; to++) {
      byte[] toRoot = ReferenceMerkleTree.computeRoot(leaves.subList(0, to));
      for (int from = 1; from <= to; from++) {
        byte[] fromRoot = ReferenceMerkleTree.computeRoot(leaves.subList(0, from));
        var proof = MerkleTree.consistencyProof(tree::hash, from, to);

        assertThat(ReferenceMerkleTree.computeRootsFromConsistency(fromRoot, from, to, proof))
            .as("%d to %d", from, to)
            .containsExactly(fromRoot, toRoot);
        assertThat(MerkleTree.isConsistent(from, fromRoot, to, toRoot, proof)).isTrue();
      }
    }
  }

  @Test
  void consistencyProofFailsForChangedHistory() {
    var leaves = leaves(LARGEST);
    var rewritten = new ArrayList<>(leaves);
    rewritten.set(4, new byte[] {1});
    var tree = new GrownTree(rewritten);

    for (int from = 5; from < LARGEST; from++) {
      byte[] signed = ReferenceMerkleTree.computeRoot(leaves.subList(0, from));
      byte[] now = ReferenceMerkleTree.computeRoot(rewritten);
      var proof = MerkleTree.consistencyProof(tree::hash, from, LARGEST);

      assertThat(MerkleTree.isConsistent(from, signed, LARGEST, now, proof)).isFalse();
    }
  }

  @Test
  void shortenedConsistencyProofFails() {
    var leaves = leaves(11);
    var tree = new GrownTree(leaves);
    byte[] from = ReferenceMerkleTree.computeRoot(leaves.subList(0, 6));
    byte[] to = ReferenceMerkleTree.computeRoot(leaves);
    var proof = MerkleTree.consistencyProof(tree::hash, 6, 11);

    assertThat(MerkleTree.isConsistent(6, from, 11, to, proof.subList(1, proof.size()))).isFalse();
    assertThat(MerkleTree.isConsistent(6, from, 11, to, List.of())).isFalse();
    assertThat(MerkleTree.isConsistent(6, from, 6, to, List.of())).isFalse();
    assertThat(MerkleTree.isConsistent(6, from, 6, from, List.of())).isTrue();
  }

  @Test
  void leafOutsideTreeHasNoProof() {
    assertThatThrownBy(() -> MerkleTree.inclusionPath(none -> new byte[0], 5, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MerkleTree.consistencyProof(none -> new byte[0], 6, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void storedFrontierIsReadBack() {
    var frontier = new GrownTree(leaves(37)).frontiers.get(37);

    var read = Frontier.fromBytes(37, frontier.toBytes());

    assertThat(read.root()).isEqualTo(frontier.root());
    assertThatThrownBy(() -> Frontier.fromBytes(36, frontier.toBytes()))
        .isInstanceOf(IllegalStateException.class);
  }

  private static List<byte[]> leaves(int count) {
    var leaves = new ArrayList<byte[]>();
    for (int i = 0; i < count; i++) {
      leaves.add(("leaf " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return leaves;
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  /// A tree that grows leaf by leaf, as the log does.
  private static final class GrownTree {

    private final Map<Subtree, byte[]> subtrees = new HashMap<>();
    private final List<Frontier> frontiers = new ArrayList<>(List.of(Frontier.EMPTY));

    GrownTree(List<byte[]> leaves) {
      for (byte[] leaf : leaves) {
        var growth = frontiers.getLast().append(MerkleTree.leafHash(leaf));
        growth.completed().forEach(node -> subtrees.put(node.subtree(), node.hash()));
        frontiers.add(growth.frontier());
      }
    }

    byte[] hash(Subtree subtree) {
      return java.util.Objects.requireNonNull(subtrees.get(subtree), subtree::toString);
    }
  }
}
