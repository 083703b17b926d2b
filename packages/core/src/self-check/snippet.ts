/**
 * What a reader pastes into PowerShell to learn where the PC comes from. It only reads: no product key and no part of
 * one, no serial, name or address is in its output. `parseReport` reads what it prints.
 */
export const checkSnippet = `'sokuho-check 1'
$v = Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion'
'edition=' + $v.EditionID
'release=' + $v.DisplayVersion
'build=' + $v.CurrentBuild
Get-ChildItem 'HKLM:\\SYSTEM\\Setup' |
  Where-Object PSChildName -like 'Source OS*' | ForEach-Object {
    $o = Get-ItemProperty $_.PSPath
    'before=' + $o.ProductName + ' / ' + $o.CurrentBuild
  }
$l = Get-CimInstance SoftwareLicensingProduct -Filter "PartialProductKey IS NOT NULL AND LicenseIsAddon=FALSE AND ApplicationID='55c92734-d682-4d71-983e-d6ec3f16059f'"
'channel=' + $l.ProductKeyChannel
'activated=' + ($l.LicenseStatus -eq 1)
'generic=' + ('8HVX7','6F4BT','WXCHW','8TYMD','3V66T','PKCKT','2YV77','MHBPB','7CFBY','DRR8H','8HV2C' -contains $l.PartialProductKey)
'firmware=' + (Get-CimInstance SoftwareLicensingService).OA3xOriginalProductKeyDescription
'end'`;
