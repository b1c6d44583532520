"""Native GEOS by way of Shapely: the job of geos.mjs. Reads the plan in the plane from a file, then answers each line of stdin with one of JSON."""
import json, sys, time
import shapely
from shapely import Point, LineString, Polygon

with open(sys.argv[1]) as file:
    plan = json.load(file)
inputs = [(Point(p["at"]), p["r"]) for p in plan["posts"]] + [(LineString(p["line"]), p["r"]) for p in plan["routes"]]
area, border = Polygon(plan["area"]), LineString(plan["border"])
places = [Point(at) for at in plan["places"]]
print(json.dumps({"ready": "Shapely %s, GEOS %s" % (shapely.__version__, shapely.geos_version_string)}), flush=True)
for _ in sys.stdin:
    start = time.perf_counter()
    union = shapely.union_all([geometry.buffer(r, 16) for geometry, r in inputs])
    gap, bare = area.difference(union), border.difference(union)
    shapely.prepare(union)
    inside = sum(1 for place in places if union.intersects(place))
    print(json.dumps({"ms": 1000 * (time.perf_counter() - start), "value": {"gapM2": gap.area, "gapM": bare.length, "places": inside}}), flush=True)
