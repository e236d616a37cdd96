"""Candor under pytest-lsp: the LSP client of its fixture, unchanged."""

import os

import pytest_lsp
from lsprotocol.types import ClientCapabilities, InitializeParams
from pytest_lsp import ClientServerConfig, LanguageClient


@pytest_lsp.fixture(
    config=ClientServerConfig(server_command=[os.environ["CANDOR_BIN"], "--store", ":memory:"])
)
async def client(lsp_client: LanguageClient):
    await lsp_client.initialize_session(InitializeParams(capabilities=ClientCapabilities()))
    yield
    await lsp_client.shutdown_session()
    process = lsp_client._server
    assert await process.wait() == 0


async def test_a_claim_without_evidence_is_lowered(client: LanguageClient) -> None:
    claim = {"taskId": "t", "message": {"text": "Done! All tests pass."}}
    answer = await client.protocol.send_request_async("evaluateClaim", claim)
    assert answer.status.effective == "pending_verification"
