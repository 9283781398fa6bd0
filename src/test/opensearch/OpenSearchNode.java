import java.nio.file.Files;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.action.admin.cluster.node.info.NodesInfoResponse;
import org.opensearch.http.HttpInfo;

/// An OpenSearch of one node on loopback, in the folder that is named, which says in the file
/// `address` there where it listens. It ends with whoever started it. Run from this source on the
/// class path that Maven writes to `target/opensearch.classpath`.
public final class OpenSearchNode {

  public static void main(String[] args) throws Exception {
    var folder = Path.of(args[0]);
    try (var node = new OpenSearchRunner()) {
      node.onBuild(
          (number, settings) ->
              settings
                  .put("http.port", "0")
                  .put("transport.port", "0")
                  .put("network.host", "127.0.0.1")
                  .put("discovery.type", "single-node")
                  .put("cluster.routing.allocation.disk.threshold_enabled", false)
                  .remove("cluster.initial_cluster_manager_nodes"));
      node.build(
          OpenSearchRunner.newConfigs()
              .basePath(folder.toString())
              .clusterName("rapporteur-test")
              .numOfNode(1)
              .disableESLogger());
      NodesInfoResponse info = node.client().admin().cluster().prepareNodesInfo().get();
      var http = info.getNodes().getFirst().getInfo(HttpInfo.class);
      Path next = folder.resolve("address.next");
      Files.writeString(next, "http://" + http.getAddress().publishAddress());
      Files.move(next, folder.resolve("address"));
      while (System.in.read() >= 0) {
        // Until the other end is closed.
      }
    }
  }
}
