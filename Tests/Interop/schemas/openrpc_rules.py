"""Holds `protocol/openrpc.json` against the rules of OpenRPC 1.3.2: which members each object must
and may have, that every reference leads somewhere, and that `openrpc` from PyPI can read it."""

import json
import os

from jsonschema import Draft7Validator

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")

# Object by object: the members that must be there, and those that may (https://spec.open-rpc.org).
DOCUMENT = ({"openrpc", "info", "methods"}, {"servers", "components", "externalDocs", "$schema"})
INFO = ({"title", "version"}, {"description", "termsOfService", "contact", "license"})
METHOD = (
    {"name", "params"},
    {"tags", "summary", "description", "externalDocs", "result", "deprecated", "servers", "errors"}
    | {"links", "paramStructure", "examples"},
)
DESCRIPTOR = ({"name", "schema"}, {"summary", "description", "required", "deprecated"})
COMPONENTS = (
    set(),
    {"contentDescriptors", "schemas", "examples", "links", "errors", "examplePairingObjects", "tags"},
)
ERROR = ({"code", "message"}, {"data"})


def faults(document):
    found = []

    def members(value, rule, place):
        required, optional = rule
        names = {name for name in value if not name.startswith("x-")}
        found.extend(f"{place}: `{name}` is missing" for name in sorted(required - names))
        found.extend(f"{place}: `{name}` is unknown" for name in sorted(names - required - optional))

    def descriptor(value, place):
        members(value, DESCRIPTOR, place)
        schema(value["schema"], place)

    def schema(value, place):
        Draft7Validator.check_schema(value)
        refer(value, place)

    def refer(value, place):
        if isinstance(value, list):
            for element in value:
                refer(element, place)
        elif isinstance(value, dict):
            target = value.get("$ref")
            if isinstance(target, str):
                name = target.removeprefix("#/components/schemas/")
                if name not in document["components"]["schemas"]:
                    found.append(f"{place}: `{target}` leads nowhere")
            for element in value.values():
                refer(element, place)

    members(document, DOCUMENT, "document")
    members(document["info"], INFO, "info")
    names = [method["name"] for method in document["methods"]]
    if len(set(names)) != len(names):
        found.append("methods: a name stands twice")
    for method in document["methods"] + document["x-notifications"]:
        place = method["name"]
        members(method, METHOD, place)
        if method.get("paramStructure") not in ("by-name", "by-position", "either"):
            found.append(f"{place}: paramStructure")
        seen = [param["name"] for param in method["params"]]
        if len(set(seen)) != len(seen):
            found.append(f"{place}: a param stands twice")
        for param in method["params"]:
            descriptor(param, f"{place}/{param['name']}")
        for error in method.get("errors", []):
            members(error, ERROR, f"{place}/errors")
            if error != document["components"]["errors"][error["data"]["kind"]]:
                found.append(f"{place}: the error `{error['data']['kind']}` is not the one of the components")
        if "result" in method:
            descriptor(method["result"], f"{place}/result")
    members(document["components"], COMPONENTS, "components")
    for name, value in document["components"]["schemas"].items():
        schema(value, name)
    for name, value in document["components"]["errors"].items():
        members(value, ERROR, name)
    return found


def main():
    with open(os.path.join(ROOT, "protocol", "openrpc.json")) as file:
        document = json.load(file)
    found = faults(document)
    # The check itself: what is wrong is found.
    for change in (
        lambda d: d.pop("info"),
        lambda d: d["methods"][0].pop("params"),
        lambda d: d["methods"][0].update(surprise=1),
        lambda d: d["methods"].append(d["methods"][0]),
    ):
        broken = json.loads(json.dumps(document))
        try:
            change(broken)
            missed = not faults(broken)
        except KeyError:
            missed = False
        if missed:
            found.append("the check of OpenRPC's rules overlooks a mistake")
    try:
        import openrpc
    except ImportError:
        print("skipped: `openrpc` from PyPI is not there to read the document")
    else:
        read = openrpc.OpenRPC.model_validate(document) if hasattr(openrpc, "OpenRPC") else None
        if read is not None and len(read.methods) != len(document["methods"]):
            found.append("`openrpc` reads another number of methods")
    for fault in found:
        print(fault)
    print(f"OpenRPC: {len(document['methods'])} methods, {len(document['components']['schemas'])} types")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
